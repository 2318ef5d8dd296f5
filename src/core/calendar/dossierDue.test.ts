import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockStart, dossierDue, type DeadlineTerms } from './dossierDue.ts';
import { localInstant, shiftDate, toLocal } from './local.ts';
import { CALENDAR_2026 as calendar } from './testing/calendar2026.ts';
import { workingDayFrom } from './workingDay.ts';

const at = localInstant;
const due = (
	date: string,
	time: string,
	deadline: DeadlineTerms,
	pauses: { from: string; to?: string }[] = []
) => dossierDue(calendar, at(date, time), deadline, pauses);
const sameDay: DeadlineTerms = { duration: 'P0D', calendar: 'working', cutOff: '15:00' };
const threeDays: DeadlineTerms = { duration: 'P3D', calendar: 'working' };
const twentyDays: DeadlineTerms = { duration: 'P20D', calendar: 'calendar' };

describe('within the day, cut-off 15:00', () => {
	test.each([
		['before the cut-off', '2026-11-20', '14:02', '2026-11-20'],
		['at the cut-off to the minute', '2026-11-20', '15:00', '2026-11-20'],
		['after the cut-off on a Friday', '2026-11-20', '15:01', '2026-11-23'],
		['on a Sunday', '2026-11-22', '09:00', '2026-11-23'],
		['during the night', '2026-11-19', '23:00', '2026-11-20']
	])('received %s', (_, date, time, dueDate) => {
		expect(due(date, time, sameDay).at).toBe(at(dueDate, '17:00'));
	});
});

describe('working days', () => {
	test('three days are 24 working hours from receipt', () => {
		expect(due('2026-11-18', '09:30', threeDays).at).toBe(at('2026-11-23', '09:30'));
	});

	test('received after closing they count from the next opening', () => {
		expect(due('2026-11-18', '17:30', threeDays).at).toBe(at('2026-11-23', '17:00'));
	});

	test('an instant without milliseconds is the same instant', () => {
		expect(dossierDue(calendar, '2026-11-18T02:30:00Z', threeDays, []).at).toBe(at('2026-11-23', '09:30'));
	});
});

describe('calendar days', () => {
	test('end at the close of the last day', () => {
		expect(due('2026-11-03', '10:00', twentyDays).at).toBe(at('2026-11-23', '17:00'));
	});

	test('a due date on a day off moves to the close of the next working day', () => {
		expect(due('2026-11-02', '10:00', twentyDays).at).toBe(at('2026-11-23', '17:00'));
	});

	test('received on a Thursday morning, three days are not due later than those received on the Friday', () => {
		const three: DeadlineTerms = { duration: 'P3D', calendar: 'calendar' };
		expect(due('2026-11-19', '08:00', three).at).toBe(at('2026-11-23', '17:00'));
		expect(due('2026-11-20', '08:00', three).at).toBe(at('2026-11-23', '17:00'));
	});

	test.each([
		['end to the minute', '2026-11-19', '08:30', 'PT26H', '2026-11-20', '10:30'],
		['in the night move to the opening', '2026-11-19', '08:30', 'PT20H', '2026-11-20', '08:00'],
		['on a day off move to the next opening', '2026-11-20', '08:30', 'PT26H', '2026-11-23', '08:00']
	])('hours %s', (_, date, time, duration, dueDate, dueTime) => {
		expect(due(date, time, { duration, calendar: 'calendar' }).at).toBe(at(dueDate, dueTime));
	});
});

describe('pauses', () => {
	test('the clock stands still from noon to noon', () => {
		const pause = { from: at('2026-11-18', '12:00'), to: at('2026-11-19', '12:00') };
		expect(due('2026-11-18', '08:00', threeDays, [pause]).at).toBe(at('2026-11-23', '17:00'));
	});

	test('what was left of a paused day is given back', () => {
		const pause = { from: at('2026-11-18', '10:00'), to: at('2026-11-19', '10:00') };
		expect(due('2026-11-18', '08:00', sameDay, [pause]).at).toBe(at('2026-11-19', '17:00'));
	});

	test('overlapping pauses count once', () => {
		const one = { from: at('2026-11-18', '10:00'), to: at('2026-11-18', '12:00') };
		const other = { from: at('2026-11-18', '11:00'), to: at('2026-11-18', '12:00') };
		expect(due('2026-11-18', '08:00', threeDays, [one, other])).toEqual(
			due('2026-11-18', '08:00', threeDays, [one])
		);
	});

	test('while a pause is open the result is provisional', () => {
		const open = { from: at('2026-11-18', '10:00') };
		expect(due('2026-11-18', '08:00', threeDays, [open])).toEqual({
			at: at('2026-11-20', '17:00'),
			provisional: true
		});
	});
});

describe('invariants', () => {
	const minute = fc.integer({ min: 0, max: 300 * 24 * 60 });
	const instant = minute.map((m) => new Date(Date.parse('2026-01-01T00:00:00Z') + m * 60_000).toISOString());
	const span = fc.tuple(instant, fc.integer({ min: 0, max: 20 * 24 * 60 })).map(([from, length]) => ({
		from,
		to: new Date(Date.parse(from) + length * 60_000).toISOString()
	}));
	const deadline = fc.record({
		duration: fc.constantFrom('P0D', 'PT4H', 'PT26H', 'PT57H', 'P1D', 'P3D', 'P20D'),
		calendar: fc.constantFrom('working' as const, 'calendar' as const),
		cutOff: fc.constantFrom('11:00', '15:00', '18:00')
	});

	test('a pause never makes a dossier due earlier', () => {
		fc.assert(
			fc.property(
				instant,
				deadline,
				fc.array(span, { maxLength: 3 }),
				span,
				(received, terms, pauses, extra) => {
					const before = dossierDue(calendar, received, terms, pauses).at;
					expect(dossierDue(calendar, received, terms, [...pauses, extra]).at >= before).toBe(true);
				}
			),
			{ numRuns: 150 }
		);
	});

	test('later receipt is never due earlier', () => {
		fc.assert(
			fc.property(instant, instant, deadline, (a, b, terms) => {
				const [early, late] = a <= b ? [a, b] : [b, a];
				const first = dossierDue(calendar, early, terms, []).at;
				expect(dossierDue(calendar, late, terms, []).at >= first).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});

	test('n working days are due no later than the close of the n-th working day after the clock starts', () => {
		fc.assert(
			fc.property(instant, fc.integer({ min: 1, max: 30 }), (received, days) => {
				const terms = { duration: `P${days}D`, calendar: 'working' } as const;
				let date = toLocal(clockStart(calendar, received)).date;
				for (let n = 0; n < days; n += 1) date = workingDayFrom(calendar, shiftDate(date, 1));
				expect(dossierDue(calendar, received, terms, []).at <= at(date, '17:00')).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
});
