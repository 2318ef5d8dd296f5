import { describe, expect, test } from 'vitest';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { writePointer } from '#core/shared/pointer.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { DictionaryDocument } from '../kinds.ts';
import { colours, law, plate, registration, vehicle, vehicles } from '../testing/samples.ts';
import type { ElementDocument } from '../types.ts';
import { classifyChange, worstOf } from './classifyChange.ts';
import type { ChangeCase } from './testing/changeCase.ts';
import { ELEMENT_CASES } from './testing/elementChanges.ts';
import { PART_CASES } from './testing/partChanges.ts';

const CASES = [...ELEMENT_CASES, ...PART_CASES].map(
	([reason, level, at, document, after, before = {}]: ChangeCase) => {
		return { reason, level, at, document, after, before };
	}
);
const entry = { code: 'red', label: { vi: 'Đỏ' } };

const library = libraryOf(
	plate,
	{ ...plate, version: 2, help: { vi: 'Xem giấy đăng ký' } },
	colours,
	{ ...colours, version: 2, entries: [...colours.entries, entry] },
	{ ...colours, version: 3, entries: [entry] }
);

test.each(CASES)('change/$reason is $level at $at', ({ reason, level, at, document, after, before }) => {
	const old = written(document, before);
	const report = classifyChange(old, { ...written(old, after, before, document), version: 2 }, library);
	const found = report.changes.filter((change) => change.at === at);
	expect(found.map((change) => [change.reason, change.class])).toContainEqual([`change/${reason}`, level]);
	expect(report.class).toBe(worstOf(report.changes));
});

test('every reason has a case', () => {
	const covered = new Set(CASES.map(({ reason }) => `change/${reason}`));
	const worded = problemCodes().filter((code) => code.startsWith('change/'));
	expect(worded.filter((code) => !covered.has(code))).toEqual([]);
	expect([...covered].filter((code) => !worded.includes(code))).toEqual([]);
});

describe('a comparison', () => {
	test('of a document with itself finds nothing, whatever the version', () => {
		for (const document of [plate, vehicle, colours, vehicles, registration, law])
			expect(classifyChange(document, { ...structuredClone(document), version: 7 })).toEqual({
				class: 'compatible',
				changes: []
			});
	});

	test('of different kinds is a mistake of the caller', () => {
		expect(() => classifyChange(plate, law)).toThrow(/element and instrument cannot be compared/);
	});

	test('without a library cannot look into a pinned list', () => {
		const before = written<ElementDocument>(plate, {
			'/dataType': 'code',
			'/constraints': { codeList: 'codelist:colours@1' }
		});
		const after = written(before, { '/constraints/codeList': 'codelist:colours@2' });
		expect(classifyChange(before, after).class).toBe('breaking');
		expect(classifyChange(before, after, library).class).toBe('widening');
	});

	test('of groups that contain each other comes to an end', () => {
		const inner = { ...vehicle, id: 'inner', members: [{ name: 'outer', group: 'group:vehicle@1' }] };
		const outer = { ...vehicle, members: [{ name: 'inner', group: 'group:inner@1' }] };
		const next = [
			{ ...inner, version: 2, members: [{ name: 'outer', group: 'group:vehicle@2' }] },
			{ ...outer, version: 2, members: [{ name: 'inner', group: 'group:inner@2' }] }
		] as const;
		expect(classifyChange(outer, next[1], libraryOf(inner, outer, ...next)).class).toBe('compatible');
	});

	test('names the renamed path once', () => {
		const after = written(vehicle, {
			'/members': [{ ...vehicle.members[0], name: 'number' }, vehicle.members[1]]
		});
		expect(classifyChange(vehicle, after).changes).toEqual([
			{
				at: '/members/0/name',
				class: 'breaking',
				reason: 'change/member-renamed',
				params: { from: 'plate', to: 'number' },
				before: 'plate',
				after: 'number'
			}
		]);
	});
});

// helpers

/** `document` with values written at pointers; without any of its own, the newer edition undoes those of the older. */
function written<T extends DictionaryDocument>(
	document: T,
	values: Readonly<Record<string, unknown>>,
	undo: Readonly<Record<string, unknown>> = {},
	original: T = document
): T {
	if (Object.keys(values).length === 0 && Object.keys(undo).length > 0) return original;
	return Object.entries(values).reduce((now, [at, value]) => writePointer(now, at, value), document);
}
