import { describe, expect, it } from 'vitest';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import { endEntry, findEntries, isTaken, putEntry, removeEntry } from './entries.ts';

const list: CodeListDocument = {
	kind: 'codelist',
	id: 'units',
	version: 0,
	formatVersion: 1,
	title: { vi: 'Đơn vị' },
	entries: [
		{ code: '01', label: { vi: 'Hà Nội' } },
		{ code: '02', label: { vi: 'Đống Đa', en: 'Dong Da' }, parent: '01' },
		{ code: '03', label: { vi: 'Cũ' }, validTo: '2025-06-30', successors: ['02'] }
	]
};

describe('the entries of a code list', () => {
	it('are found without diacritics by code and label', () => {
		expect(findEntries(list.entries, 'dong da').map(({ index }) => index)).toEqual([1]);
		expect(findEntries(list.entries, '03').map(({ index }) => index)).toEqual([2]);
		expect(findEntries(list.entries, ' ')).toHaveLength(3);
	});

	it('keep together when a code changes', () => {
		const next = putEntry(list, 1, { code: '20', label: { vi: 'Đống Đa' }, parent: '01' });
		expect(next.entries[2]?.successors).toEqual(['20']);
		expect(putEntry(list, 0, { code: '10', label: { vi: 'Hà Nội' } }).entries[1]?.parent).toBe('10');
	});

	it('leave nothing pointing at what was removed', () => {
		expect(removeEntry(list, 1).entries[1]).not.toHaveProperty('successors');
		expect(removeEntry(list, 0).entries[0]).not.toHaveProperty('parent');
	});

	it('keep a parent of another list when a code of the same name goes', () => {
		const below = { ...list, parentList: 'codelist:provinces@1' };
		expect(removeEntry(below, 0).entries[0]?.parent).toBe('01');
	});

	it('end on a day with successors, or with none', () => {
		expect(endEntry(list, 1, '2026-12-31', ['01']).entries[1]).toMatchObject({
			validTo: '2026-12-31',
			successors: ['01']
		});
		expect(endEntry(list, 2, '2026-12-31', []).entries[2]).not.toHaveProperty('successors');
	});

	it('have codes of their own', () => {
		expect(isTaken(list, undefined, '02')).toBe(true);
		expect(isTaken(list, 1, '02')).toBe(false);
	});
});
