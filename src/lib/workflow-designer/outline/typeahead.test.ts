import { describe, expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { outlineRows } from './outlineRows.ts';
import { typeahead } from './typeahead.ts';

const names = ['Tiếp nhận', 'Thẩm định', 'Đóng dấu', 'Thu phí'];
const rows = outlineRows(
	graphOf(Object.fromEntries(names.map((name) => [name, { type: 'userTask' as const, name }])), [
		names.join(' > ')
	])
);
const found = (from: number, typed: string) =>
	typeahead(rows, from, typed, ({ node }) => node?.name ?? '')?.id;

describe('typing in the outline', () => {
	test('leads to the next name that begins so, without diacritics', () => {
		expect(found(0, 't')).toBe('Thẩm định');
		expect(found(1, 't')).toBe('Thu phí');
		expect(found(3, 't')).toBe('Tiếp nhận');
		expect(found(0, 'd')).toBe('Đóng dấu');
	});

	test('stays where more letters still fit', () => {
		expect(found(1, 'th')).toBe('Thẩm định');
		expect(found(1, 'thu')).toBe('Thu phí');
	});

	test('goes to a step by its number', () => {
		expect(found(0, '3')).toBe('Đóng dấu');
		expect(found(0, '9')).toBeUndefined();
	});
});
