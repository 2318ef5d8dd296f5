import type { Instant } from '#core/shared/ports.ts';
import { instantOf, msOf, shiftDate, toLocal } from './local.ts';
import { clip, useUp, withoutPauses, type Pause } from './spans.ts';
import type { CalendarDocument } from './types.ts';
import { workingDayFrom, workingDayMinutes, workingPeriods } from './workingDay.ts';

/** Working minutes between two instants, pauses not counted; 0 when `to` is not after `from`. */
export function workingMinutes(
	calendar: CalendarDocument,
	from: Instant,
	to: Instant,
	pauses: readonly Pause[] = []
): number {
	const last = toLocal(to).date;
	let total = 0;
	for (let date = toLocal(from).date; date <= last; date = shiftDate(date, 1)) {
		const worked = workingPeriods(calendar, date).flatMap((period) => clip(period, msOf(from), msOf(to)));
		for (const span of withoutPauses(worked, pauses)) total += span.to - span.from;
	}
	return total / 60_000;
}

/**
 * The instant at which `minutes` of working time after `from` have passed, pauses not counted. Time ends with the
 * period it fills: 8 hours from 08:00 end at 17:00 that day, not at 08:00 of the next. Zero minutes end at `from`.
 */
export function addWorkingMinutes(
	calendar: CalendarDocument,
	from: Instant,
	minutes: number,
	pauses: readonly Pause[] = []
): Instant {
	workingDayMinutes(calendar);
	let left = minutes * 60_000;
	if (left <= 0) return instantOf(msOf(from));
	for (let date = toLocal(from).date; ; date = shiftDate(date, 1)) {
		date = workingDayFrom(calendar, date);
		const worked = workingPeriods(calendar, date).flatMap((period) => clip(period, msOf(from), Infinity));
		const used = useUp(withoutPauses(worked, pauses), left);
		if ('at' in used) return instantOf(used.at);
		left = used.left;
	}
}
