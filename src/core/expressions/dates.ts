import type { LocalDate } from '#core/shared/ports.ts';

/**
 * Completed years from one date to another, negative when `to` is earlier. Somebody born on 29 February completes
 * a year on 1 March of years without that day.
 */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
	if (to < from) return -yearsBetween(to, from) || 0;
	const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
	return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60_000);
}
