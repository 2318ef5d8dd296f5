import type { Instant } from '#core/shared/ports.ts';
import { durationOf, type Duration } from './duration.ts';
import { instantOf, msOf, toLocal } from './local.ts';
import type { CalendarDocument } from './types.ts';
import { workingDayMinutes } from './workingDay.ts';
import { addWorkingMinutes } from './workingTime.ts';

/** A length of time as documents state it. */
export interface TimeLimit {
	/** `PT3H`, `P2D` … as `parseDuration` reads it. */
	readonly duration: string;
	readonly calendar: 'working' | 'calendar';
}

export interface DueMoment {
	readonly at: Instant;
	/** The day lies beyond the published holidays: the date may still move. */
	readonly provisional: boolean;
}

/**
 * `from` plus a time limit. Working: one day is the calendar's working day (8 h), counted in working time only.
 * Calendar: one day is 24 h. Throws on a duration `parseDuration` refuses.
 */
export function addDuration(calendar: CalendarDocument, from: Instant, limit: TimeLimit): DueMoment {
	const duration = durationOf(limit.duration);
	if (limit.calendar === 'calendar') {
		return { at: instantOf(msOf(from) + clockMinutes(duration) * 60_000), provisional: false };
	}
	const at = addWorkingMinutes(calendar, from, durationMinutes(calendar, duration));
	return { at, provisional: toLocal(at).date > calendar.knownUntil };
}

/** Working minutes in a duration: a day is the calendar's working day. */
export function durationMinutes(calendar: CalendarDocument, duration: Duration | string): number {
	const { days, hours, minutes } = typeof duration === 'string' ? durationOf(duration) : duration;
	return days * workingDayMinutes(calendar) + hours * 60 + minutes;
}

/** Minutes by the clock: a day is 24 hours. */
export function clockMinutes({ days, hours, minutes }: Duration): number {
	return (days * 24 + hours) * 60 + minutes;
}
