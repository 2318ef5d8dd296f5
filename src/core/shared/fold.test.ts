import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
	it('finds Vietnamese words typed without diacritics', () => {
		expect(fold('Đăng  ký KHAI sinh')).toBe('dang ky khai sinh');
	});

	it('folds NFC and NFD spellings alike', () => {
		expect(fold('Nguyễn'.normalize('NFD'))).toBe(fold('Nguyễn'.normalize('NFC')));
	});
});
