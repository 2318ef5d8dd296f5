import { expect, it } from 'vitest';
import { wordsOf, wordsOfKey } from './words.ts';

it('divides text at everything that is neither letter nor digit', () => {
	expect(wordsOf('Nghị định 168/2025/NĐ-CP')).toEqual(['nghi', 'dinh', '168', '2025', 'nd', 'cp']);
	expect(wordsOf('Họ, chữ đệm')).toEqual(['ho', 'chu', 'dem']);
	expect(wordsOf(' – ')).toEqual([]);
});

it('divides identifiers at their humps', () => {
	expect(wordsOfKey('person.fullName')).toEqual(['person', 'full', 'name']);
	expect(wordsOfKey('HoVaTen')).toEqual(['ho', 'va', 'ten']);
	expect(wordsOfKey('SO_CCCD')).toEqual(['so', 'cccd']);
	expect(wordsOfKey('maDVHCTinh')).toEqual(['ma', 'dvhc', 'tinh']);
});
