import { describe, expect, it } from 'vitest';
import { changeValue } from './changeValue.ts';

describe('a side of a change', () => {
	it('shows texts in both languages, the reader’s first', () => {
		expect(changeValue({ vi: 'Họ tên', en: 'Name' }, 'vi')).toBe('Họ tên / Name');
		expect(changeValue({ vi: 'Họ tên', en: 'Name' }, 'en')).toBe('Name / Họ tên');
	});

	it('shows other values as they are stored', () => {
		expect(changeValue(100, 'vi')).toBe('100');
		expect(changeValue(['a'], 'vi')).toBe('["a"]');
	});

	it('is absent where there was nothing', () => {
		expect(changeValue(undefined, 'vi')).toBeUndefined();
	});

	it('is cut when it is long', () => {
		expect(changeValue('x'.repeat(500), 'vi')).toHaveLength(161);
	});
});
