import { describe, expect, it } from 'vitest';
import { matchEntries, searchEntries } from './matchEntries.ts';

const entries = searchEntries(
	[
		{ code: '1', label: { vi: 'Phường Ba Đình', en: 'Ba Dinh Ward' } },
		{ code: '2', label: { vi: 'Xã Ba Vì' } },
		{ code: '3', label: { vi: 'Ba Chẽ' } },
		{ code: '4', label: { vi: 'Phường Đình Bảng' } }
	],
	'vi'
);
const codes = (text: string) => matchEntries(entries, text).map(({ code }) => code);

describe('matchEntries', () => {
	it('finds by the beginnings of words, without diacritics, in any order', () => {
		expect(codes('ba dinh')).toEqual(['1', '4']);
		expect(codes('đình ba')).toEqual(['4', '1']);
		expect(codes('inh')).toEqual([]);
	});

	it('puts what begins with the text first', () => {
		expect(codes('ba')).toEqual(['3', '1', '2', '4']);
	});

	it('finds text typed in another Unicode form', () => {
		expect(codes('Đình'.normalize('NFD'))).toEqual(['1', '4']);
	});

	it('shows everything before anything is typed', () => {
		expect(codes(' ')).toEqual(['1', '2', '3', '4']);
	});
});
