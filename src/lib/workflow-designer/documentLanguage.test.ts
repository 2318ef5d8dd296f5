import { expect, test } from 'vitest';
import { documentLanguage } from './documentLanguage.ts';

test('a workflow without names, or with few, is Vietnamese', () => {
	expect(documentLanguage([])).toBe('vi');
	expect(documentLanguage(['Receive', 'Sign', ''])).toBe('vi');
});

test('names without any Vietnamese letter are English', () => {
	expect(documentLanguage(['Receive', 'Check', 'Sign'])).toBe('en');
});

test.each(['Tiếp nhận', 'Ký số', 'Đóng', 'Thu phí'])(
	'one Vietnamese name among others decides: %s',
	(name) => {
		expect(documentLanguage(['A', 'B', 'C', name])).toBe('vi');
	}
);
