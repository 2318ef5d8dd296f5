import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDate, splitDate } from './dateParts.ts';

describe('date parts', () => {
	it.each([
		[{ year: '2026', month: '3', day: '7' }, '2026-03-07'],
		[{ year: '2026', month: '', day: '7' }, '2026--07'],
		[{ year: '', month: '', day: '7' }, '--07'],
		[{ year: '26', month: '13', day: 'x' }, '26-13-x'],
		[{ year: '', month: '', day: '' }, undefined]
	])('%j join to %j', (parts, value) => {
		expect(joinDate(parts, true)).toBe(value);
	});

	it('of a month leave the day out', () => {
		expect(joinDate({ year: '2026', month: '3', day: '7' }, false)).toBe('2026-03');
	});

	it.each([[undefined], [5], [null], [{}]])('of %j are empty', (value) => {
		expect(splitDate(value)).toEqual({ year: '', month: '', day: '' });
	});

	it('survive a draft, finished or not', () => {
		const digits = (max: number) => fc.oneof(fc.constant(''), fc.nat(max).map(String));
		fc.assert(
			fc.property(fc.record({ year: digits(9999), month: digits(99), day: digits(99) }), (parts) => {
				expect(splitDate(joinDate(parts, true))).toEqual(parts);
			})
		);
	});
});

it.each([
	[{ year: '1960', month: '', day: '' }, 'year', '1960'],
	[{ year: '1960', month: '5', day: '' }, 'year', '1960-05'],
	[{ year: '1960', month: '5', day: '' }, 'month', '1960-05'],
	[{ year: '1960', month: '', day: '' }, 'month', '1960-'],
	[{ year: '1960', month: '', day: '7' }, 'year', '1960--07'],
	[{ year: '', month: '5', day: '' }, 'year', '-05'],
	[{ year: '1960', month: '', day: '' }, 'day', '1960--']
] as const)('of %o, known at least to the %s, is stored as %s', (parts, precision, stored) => {
	expect(joinDate(parts, true, precision)).toBe(stored);
	expect(splitDate(stored)).toEqual(parts);
});
