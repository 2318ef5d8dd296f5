import { expect, test } from 'vitest';
import type { AnyDocument } from '../types.ts';
import { packagePaths } from './packagePaths.ts';

const document = (kind: string, id: string, version = 1, more: object = {}) =>
	({ kind, id, version, formatVersion: 1, ...more }) as unknown as AnyDocument;
const paths = (...documents: AnyDocument[]) => [...packagePaths(documents).values()];

test('each kind lies in its folder', () => {
	expect(
		paths(
			document('procedure', '1.001193', 2, { uses: { workflow: 'workflow:khai-sinh@3' } }),
			document('workflow', 'khai-sinh', 3),
			document('scenario', '1.001193-dung-han', 1, { procedure: '1.001193' }),
			document('form', 'to-khai'),
			document('template', 'giay-khai-sinh'),
			document('element', 'person.fullName'),
			document('group', 'person'),
			document('codelist', 'gender'),
			document('source', 'populationDb'),
			document('documentType', 'giay-chung-sinh'),
			document('instrument', '60-2014-qh13'),
			document('persona', 'le-thi-mai'),
			document('calendar', 'vn')
		)
	).toEqual([
		'workflows/1.001193/procedure.json',
		'workflows/1.001193/workflow.bpmn',
		'workflows/1.001193/scenarios/1.001193-dung-han.json',
		'forms/to-khai.form.json',
		'forms/results/giay-khai-sinh.json',
		'forms/dictionary/person.fullName.json',
		'forms/dictionary/person.json',
		'forms/codelists/gender.json',
		'forms/sources/populationDb.json',
		'forms/document-types/giay-chung-sinh.json',
		'forms/instruments/60-2014-qh13.json',
		'forms/personas/le-thi-mai.json',
		'forms/calendars/vn.json'
	]);
});

test('an older version names its number', () => {
	const uses = { workflow: 'workflow:khai-sinh@3' };
	expect(
		paths(
			document('form', 'to-khai', 2),
			document('form', 'to-khai', 10),
			document('procedure', '1.0', 1, { uses: { workflow: 'workflow:khai-sinh@2' } }),
			document('procedure', '1.0', 2, { uses }),
			document('workflow', 'khai-sinh', 2),
			document('workflow', 'khai-sinh', 3)
		)
	).toEqual([
		'forms/to-khai@2.form.json',
		'forms/to-khai.form.json',
		'workflows/1.0/procedure@1.json',
		'workflows/1.0/procedure.json',
		'workflows/1.0/khai-sinh@2.bpmn',
		'workflows/1.0/workflow.bpmn'
	]);
});

test('no two documents share a file', () => {
	expect(
		paths(document('element', 'contact'), document('group', 'contact'), document('group', 'land'))
	).toEqual([
		'forms/dictionary/contact.json',
		'forms/dictionary/groups/contact.json',
		'forms/dictionary/land.json'
	]);
});
