import { describe, expect, test } from 'vitest';
import { isLocalDate, localInstant, shiftDate, toLocal } from './local.ts';

describe('toLocal', () => {
	test('late evening in UTC is the next morning in Vietnam', () => {
		expect(toLocal('2026-11-19T20:30:00.000Z')).toEqual({ date: '2026-11-20', time: '03:30', weekday: 5 });
	});

	test('Sunday is weekday 7', () => {
		expect(toLocal('2026-11-22T05:00:00.000Z').weekday).toBe(7);
	});

	test('what is not an instant throws', () => {
		expect(() => toLocal('yesterday')).toThrow('yesterday');
	});
});

test('localInstant is the inverse of toLocal', () => {
	const instant = localInstant('2026-11-20', '14:20');
	expect(instant).toBe('2026-11-20T07:20:00.000Z');
	expect(toLocal(instant)).toMatchObject({ date: '2026-11-20', time: '14:20' });
});

test('24:00 is the start of the next day, 24:30 and 25:00 are no times', () => {
	expect(localInstant('2026-11-20', '24:00')).toBe(localInstant('2026-11-21', '00:00'));
	expect(() => localInstant('2026-11-20', '24:30')).toThrow('24:30');
	expect(() => localInstant('2026-11-20', '25:00')).toThrow('25:00');
});

test('dates shift over months and years', () => {
	expect(shiftDate('2026-12-31', 1)).toBe('2027-01-01');
	expect(shiftDate('2028-03-01', -1)).toBe('2028-02-29');
});

test('a day that does not exist is not a date', () => {
	expect(isLocalDate('2028-02-29')).toBe(true);
	expect(isLocalDate('2026-02-29')).toBe(false);
	expect(isLocalDate('2026-2-9')).toBe(false);
});
