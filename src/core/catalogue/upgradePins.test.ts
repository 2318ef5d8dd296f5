import { expect, it } from 'vitest';
import type { ElementDocument, GroupDocument } from '#core/dictionary/types.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';
import { upgradePins } from './upgradePins.ts';

const header = { version: 0, formatVersion: 1 } as const;

const group: GroupDocument = {
	...header,
	kind: 'group',
	id: 'person',
	label: { vi: 'Người' },
	definition: { vi: 'Một người' },
	members: [
		{ name: 'fullName', element: 'element:person.fullName@1' },
		{ name: 'birthDate', element: 'element:person.birthDate@1' },
		{ name: 'otherName', element: 'element:person.fullName@1' },
		{ name: 'longName', element: 'element:person.fullName@11' }
	]
};

it('points every pin of one version to the other, and touches nothing else', () => {
	const upgraded = upgradePins(group, 'element:person.fullName@1', 'element:person.fullName@2');
	expect(upgraded.members.map(({ element }) => element)).toEqual([
		'element:person.fullName@2',
		'element:person.birthDate@1',
		'element:person.fullName@2',
		'element:person.fullName@11'
	]);
	expect(upgraded.members[1]).toBe(group.members[1]);
	expect(group.members[0]?.element).toBe('element:person.fullName@1');
});

it('answers the same document when it has no such pin', () => {
	expect(upgradePins(group, 'element:other@1', 'element:other@2')).toBe(group);
});

it('leaves alone what only looks like a reference', () => {
	const element: ElementDocument = {
		...header,
		kind: 'element',
		id: 'e',
		label: { vi: 'Tên' },
		definition: { vi: 'Tên' },
		dataType: 'code',
		sensitivity: 'public',
		constraints: { codeList: 'codelist:gender@1' },
		example: 'codelist:gender@1'
	};
	expect(upgradePins(element, 'codelist:gender@1', 'codelist:gender@2')).toMatchObject({
		constraints: { codeList: 'codelist:gender@2' },
		example: 'codelist:gender@1'
	});
});

it('replaces the attributes of a diagram that are the reference', () => {
	const workflow: WorkflowDocument = {
		...header,
		kind: 'workflow',
		id: 'w',
		title: { vi: 'Quy trình' },
		bpmn: `<a source="source:db@1" other='source:db@1' long="source:db@11">source:db@1</a>`
	};
	expect(upgradePins(workflow, 'source:db@1', 'source:db@2').bpmn).toBe(
		`<a source="source:db@2" other='source:db@2' long="source:db@11">source:db@1</a>`
	);
});
