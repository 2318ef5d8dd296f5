import type { Instant, LocalDate } from '#core/shared/ports.ts';

/** Asia/Ho_Chi_Minh is UTC+7 without daylight saving. */
const OFFSET_MS = 7 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface LocalMoment {
	readonly date: LocalDate;
	/** `HH:MM`, seconds cut off. */
	readonly time: string;
	/** ISO weekday: 1 = Monday … 7 = Sunday. */
	readonly weekday: number;
}

/** Date, time and weekday in Vietnam at `instant`. Throws when it is not an instant. */
export function toLocal(instant: Instant): LocalMoment {
	const local = new Date(msOf(instant) + OFFSET_MS);
	const text = local.toISOString();
	return { date: text.slice(0, 10), time: text.slice(11, 16), weekday: ((local.getUTCDay() + 6) % 7) + 1 };
}

/** The instant of a local date and time of day; `24:00` is the end of the day. Throws on anything else. */
export function localInstant(date: LocalDate, time: string): Instant {
	return instantOf(dayStart(date) + minutesOfDay(time) * 60_000);
}

/** The date `days` after `date` (before it when negative). */
export function shiftDate(date: LocalDate, days: number): LocalDate {
	return toLocal(instantOf(dayStart(date) + days * DAY_MS)).date;
}

/** ISO weekday of a local date. */
export function weekdayOf(date: LocalDate): number {
	return toLocal(localInstant(date, '00:00')).weekday;
}

/** Whether `text` names a day that exists, `2026-02-29` does not. */
export function isLocalDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const ms = Date.parse(`${text}T00:00:00.000Z`);
	return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Milliseconds since the epoch. */
export function msOf(instant: Instant): number {
	const ms = Date.parse(instant);
	if (Number.isNaN(ms)) throw new Error(`Not an instant: ${instant}`);
	return ms;
}

export function instantOf(ms: number): Instant {
	return new Date(ms).toISOString();
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOfDay(time: string): number {
	const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
	const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
	if (minutes > 24 * 60) throw new Error(`Not a time of day: ${time}`);
	return minutes;
}

// helpers

function dayStart(date: LocalDate): number {
	if (!isLocalDate(date)) throw new Error(`Not a local date: ${date}`);
	return Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS;
}
