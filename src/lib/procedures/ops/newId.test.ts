import { describe, expect, it } from 'vitest';
import { newId } from './newId.ts';

describe('a new id', () => {
	it('is the name without diacritics', () => {
		expect(newId('Giấy chứng sinh (bản sao)', [])).toBe('giay-chung-sinh-ban-sao');
	});

	it('is never one that is taken', () => {
		expect(newId('Tờ khai', ['to-khai', 'to-khai-2'])).toBe('to-khai-3');
	});

	it('exists even for a name without letters', () => {
		expect(newId('«…»', [])).toBe('item');
	});
});
