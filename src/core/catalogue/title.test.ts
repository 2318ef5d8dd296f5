import { expect, it } from 'vitest';
import type { InstrumentDocument } from '#core/dictionary/types.ts';
import { searchText, titleOf } from './title.ts';

const decree: InstrumentDocument = {
	kind: 'instrument',
	id: '168-2025-nd-cp',
	version: 1,
	formatVersion: 1,
	number: '168/2025/NĐ-CP',
	title: { vi: 'Nghị định về đăng ký doanh nghiệp', en: 'Decree on enterprise registration' }
};

it('lists an instrument under its title', () => {
	expect(titleOf(decree).vi).toBe('Nghị định về đăng ký doanh nghiệp');
});

it('finds an instrument by its number and by its title without diacritics', () => {
	expect(searchText(decree)).toContain('168/2025/nd-cp');
	expect(searchText(decree)).toContain('nghi dinh ve dang ky');
});
