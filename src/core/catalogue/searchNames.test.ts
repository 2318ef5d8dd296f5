import { expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { entryNames, searchNames } from './searchNames.ts';

const element: ElementDocument = {
	kind: 'element',
	id: 'person.fullName',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
	outputLabel: { vi: 'Ông/Bà' },
	definition: { vi: 'Họ, chữ đệm và tên khai sinh' },
	dataType: 'string',
	sensitivity: 'personal',
	synonyms: ['Tên đầy đủ', 'ten day du'],
	formerKeys: ['HoVaTen']
};

it('tells what an element is called from what else it is found by', () => {
	expect(searchNames(element)).toEqual({
		titles: ['ho chu dem va ten', 'full name'],
		others: ['ong ba', 'ten day du', 'person fullname', 'person full name', 'hovaten', 'ho va ten']
	});
});

it('finds entries by label and code', () => {
	expect(entryNames({ code: '01.TAY', label: { vi: 'Tày', en: 'Tày' } })).toEqual({
		titles: ['tay'],
		others: ['01 tay']
	});
});
