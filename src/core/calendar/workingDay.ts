import type { LocalDate } from '#core/shared/ports.ts';
import { localInstant, minutesOfDay, msOf, shiftDate, weekdayOf } from './local.ts';
import type { CalendarDocument } from './types.ts';

/** Longest run without a working day that is believed; a calendar beyond it is broken. */
const SEARCH_DAYS = 400;

/** Whether offices work on `date`. An official swap outweighs holidays, holidays outweigh weekdays. */
export function isWorkingDay(calendar: CalendarDocument, date: LocalDate): boolean {
	if (calendar.swaps?.some((swap) => swap.working === date)) return true;
	if (calendar.swaps?.some((swap) => swap.off === date)) return false;
	if (calendar.holidays.some((holiday) => holiday.date === date)) return false;
	return calendar.weekdays.includes(weekdayOf(date));
}

/** The first working day on or after `date`. Throws when the calendar has none for more than a year. */
export function workingDayFrom(calendar: CalendarDocument, date: LocalDate): LocalDate {
	for (let step = 0; step < SEARCH_DAYS; step += 1) {
		const candidate = shiftDate(date, step);
		if (isWorkingDay(calendar, candidate)) return candidate;
	}
	throw new Error(`Calendar ${calendar.id} has no working day after ${date}`);
}

/** Minutes in one working day: the sum of the working periods. */
export function workingDayMinutes(calendar: CalendarDocument): number {
	const minutes = calendar.hours.reduce(
		(sum, period) => sum + minutesOfDay(period.to) - minutesOfDay(period.from),
		0
	);
	if (minutes <= 0) throw new Error(`Calendar ${calendar.id} has no working hours`);
	return minutes;
}

/** The working periods of `date` as epoch milliseconds; none on a day off. */
export function workingPeriods(calendar: CalendarDocument, date: LocalDate): { from: number; to: number }[] {
	if (!isWorkingDay(calendar, date)) return [];
	return calendar.hours.map((period) => ({
		from: msOf(localInstant(date, period.from)),
		to: msOf(localInstant(date, period.to))
	}));
}

/** When the working day `date` opens and closes, local `HH:MM`. */
export function openingHours(calendar: CalendarDocument): { opens: string; closes: string } {
	const first = calendar.hours.at(0);
	const last = calendar.hours.at(-1);
	if (!first || !last) throw new Error(`Calendar ${calendar.id} has no working hours`);
	return { opens: first.from, closes: last.to };
}
