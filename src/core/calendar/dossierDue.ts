import type { Instant } from '#core/shared/ports.ts';
import { clockMinutes, durationMinutes, type DueMoment, type TimeLimit } from './addDuration.ts';
import { durationOf } from './duration.ts';
import { instantOf, localInstant, minutesOfDay, msOf, shiftDate, toLocal } from './local.ts';
import { useUp, withoutPauses, type Pause } from './spans.ts';
import type { CalendarDocument } from './types.ts';
import { isWorkingDay, openingHours, workingDayFrom } from './workingDay.ts';
import { addWorkingMinutes, workingMinutes } from './workingTime.ts';

/** What the clock needs of a procedure's deadline. */
export interface DeadlineTerms extends TimeLimit {
	/** Local `HH:MM`; receipt later than this counts from the next working day. */
	readonly cutOff?: string;
}

/**
 * When a dossier is due (docs/deadlines.md gives the sources).
 *
 * - The clock starts at receipt; received after the cut-off, after closing or on a day off, it starts when the next
 *   working day opens.
 * - Working: n days are n × 8 working hours from that start. This is never later than the civil-code reading "end of
 *   the n-th working day, the first day not counted".
 * - `P0D` is "within the day": the close of the working day on which the clock starts.
 * - Calendar: n days end at the close of the n-th day after the start, moved to the next working day from a day off.
 *   Hours end to the minute; what falls before an opening or on a day off moves to that or the next opening.
 * - The clock stands still during pauses; while one is open the result is the earliest possible and provisional.
 */
export function dossierDue(
	calendar: CalendarDocument,
	receivedAt: Instant,
	deadline: DeadlineTerms,
	pauses: readonly Pause[]
): DueMoment {
	const at = dueAt(calendar, clockStart(calendar, receivedAt, deadline.cutOff), deadline, pauses);
	const open = pauses.some((pause) => pause.to === undefined);
	return { at, provisional: open || toLocal(at).date > calendar.knownUntil };
}

/** When a dossier's clock starts: at receipt, or when the next working day opens. */
export function clockStart(calendar: CalendarDocument, receivedAt: Instant, cutOff?: string): Instant {
	const received = instantOf(msOf(receivedAt));
	const { opens, closes } = openingHours(calendar);
	const { date } = toLocal(received);
	const last = cutOff !== undefined && minutesOfDay(cutOff) < minutesOfDay(closes) ? cutOff : closes;
	if (isWorkingDay(calendar, date) && received <= localInstant(date, last)) {
		const opening = localInstant(date, opens);
		return received < opening ? opening : received;
	}
	return localInstant(workingDayFrom(calendar, shiftDate(date, 1)), opens);
}

// helpers

function dueAt(
	calendar: CalendarDocument,
	start: Instant,
	deadline: DeadlineTerms,
	pauses: readonly Pause[]
): Instant {
	const duration = durationOf(deadline.duration);
	if (clockMinutes(duration) === 0) {
		const close = localInstant(toLocal(start).date, openingHours(calendar).closes);
		return addWorkingMinutes(calendar, start, workingMinutes(calendar, start, close), pauses);
	}
	if (deadline.calendar === 'working') {
		return addWorkingMinutes(calendar, start, durationMinutes(calendar, duration), pauses);
	}
	const end = addClockMinutes(start, clockMinutes(duration), pauses);
	return duration.hours + duration.minutes === 0 ? closeOf(calendar, end) : openAt(calendar, end);
}

function addClockMinutes(start: Instant, minutes: number, pauses: readonly Pause[]): Instant {
	const used = useUp(withoutPauses([{ from: msOf(start), to: Infinity }], pauses), minutes * 60_000);
	if (!('at' in used)) throw new Error('A closed pause cannot use up endless time');
	return instantOf(used.at);
}

/** The close of the day of `at`, or of the next working day (civil code 2015, Điều 148 khoản 5). */
function closeOf(calendar: CalendarDocument, at: Instant): Instant {
	return localInstant(workingDayFrom(calendar, toLocal(at).date), openingHours(calendar).closes);
}

/** `at`, or the next opening: never the next close, or a dossier received later could be due earlier. */
function openAt(calendar: CalendarDocument, at: Instant): Instant {
	const opening = localInstant(workingDayFrom(calendar, toLocal(at).date), openingHours(calendar).opens);
	return at < opening ? opening : at;
}
