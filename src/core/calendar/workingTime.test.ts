import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDuration, durationMinutes } from './addDuration.ts';
import { localInstant } from './local.ts';
import { CALENDAR_2026 as calendar } from './testing/calendar2026.ts';
import { isWorkingDay } from './workingDay.ts';
import { addWorkingMinutes, workingMinutes } from './workingTime.ts';

const at = localInstant;
const working = (duration: string) => ({ duration, calendar: 'working' }) as const;

describe('isWorkingDay', () => {
	test.each([
		['2026-11-20', true, 'Friday'],
		['2026-11-21', false, 'Saturday'],
		['2026-09-02', false, 'holiday'],
		['2026-08-31', false, 'Monday swapped away'],
		['2026-08-22', true, 'Saturday made working']
	])('%s: %s (%s)', (date, expected) => {
		expect(isWorkingDay(calendar, date)).toBe(expected);
	});
});

describe('addDuration in working time', () => {
	test.each([
		['a full day from opening ends at closing', '2026-11-20', '08:00', 'P1D', '2026-11-20', '17:00'],
		['lunch does not count', '2026-11-20', '11:00', 'PT2H', '2026-11-20', '14:00'],
		['the weekend does not count', '2026-11-20', '16:00', 'PT2H', '2026-11-23', '09:00'],
		['before opening waits for opening', '2026-11-20', '05:00', 'PT1H', '2026-11-20', '09:00'],
		['a swapped Saturday counts', '2026-08-21', '17:00', 'P1D', '2026-08-22', '17:00'],
		['swap and holiday are skipped', '2026-08-28', '17:00', 'P2D', '2026-09-03', '17:00']
	])('%s', (_, fromDate, fromTime, duration, toDate, toTime) => {
		expect(addDuration(calendar, at(fromDate, fromTime), working(duration)).at).toBe(at(toDate, toTime));
	});

	test('a day beyond the published holidays is provisional', () => {
		expect(addDuration(calendar, at('2026-12-31', '08:00'), working('P1D')).provisional).toBe(false);
		expect(addDuration(calendar, at('2026-12-31', '08:00'), working('PT9H')).provisional).toBe(true);
	});

	test('calendar days run through weekends and are never provisional', () => {
		const limit = { duration: 'P3D', calendar: 'calendar' } as const;
		expect(addDuration(calendar, at('2026-12-30', '09:00'), limit)).toEqual({
			at: at('2027-01-02', '09:00'),
			provisional: false
		});
	});

	test('a calendar without working days or hours throws instead of searching for ever', () => {
		const from = at('2026-11-20', '08:00');
		expect(() => addDuration({ ...calendar, weekdays: [], swaps: [] }, from, working('P1D'))).toThrow('test');
		expect(() => addDuration({ ...calendar, hours: [] }, from, working('P1D'))).toThrow('test');
	});
});

describe('invariants', () => {
	const instant = fc.integer({ min: 0, max: 600 * 24 * 60 }).map((minute) => {
		return new Date(Date.parse('2026-01-01T00:00:00.000Z') + minute * 60_000).toISOString();
	});
	const minutes = fc.integer({ min: 1, max: 40 * 480 });

	test('workingMinutes gives back what addWorkingMinutes added', () => {
		fc.assert(
			fc.property(instant, minutes, (from, added) => {
				expect(workingMinutes(calendar, from, addWorkingMinutes(calendar, from, added))).toBe(added);
			}),
			{ numRuns: 200 }
		);
	});

	test('a later start or a longer limit is never due earlier', () => {
		fc.assert(
			fc.property(instant, instant, minutes, minutes, (a, b, some, more) => {
				const [early, late] = a <= b ? [a, b] : [b, a];
				const first = addWorkingMinutes(calendar, early, some);
				expect(addWorkingMinutes(calendar, late, some) >= first).toBe(true);
				expect(addWorkingMinutes(calendar, early, some + more) > first).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	test('working minutes add up over any moment between', () => {
		fc.assert(
			fc.property(fc.tuple(instant, instant, instant), (moments) => {
				const [a, b, c] = [...moments].sort() as [string, string, string];
				expect(workingMinutes(calendar, a, b) + workingMinutes(calendar, b, c)).toBe(
					workingMinutes(calendar, a, c)
				);
			}),
			{ numRuns: 60 }
		);
	});
});

test('durationMinutes counts a day as the calendar works it', () => {
	expect(durationMinutes(calendar, 'P1DT30M')).toBe(510);
	expect(durationMinutes(calendar, { days: 0, hours: 3, minutes: 0 })).toBe(180);
	expect(() => durationMinutes(calendar, 'P1W')).toThrow('P1W');
});
