/** A length of time in the units the law uses. What a day is worth depends on the calendar it is counted in. */
export interface Duration {
	readonly days: number;
	readonly hours: number;
	readonly minutes: number;
}

const PATTERN = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;

/**
 * The ISO 8601 durations of our documents: whole days, hours and minutes (`P3D`, `PT4H`, `P1DT2H30M`, `P0D`).
 * Weeks, months, years and fractions are undefined: a working week or half a working day has no fixed length,
 * so half a day is written `PT4H`.
 */
export function parseDuration(text: string): Duration | undefined {
	const match = PATTERN.exec(text);
	if (!match || text.endsWith('P') || text.endsWith('T')) return undefined;
	const [, days = '0', hours = '0', minutes = '0'] = match;
	return { days: Number(days), hours: Number(hours), minutes: Number(minutes) };
}

/** The duration in `text`; throws on what a document check must have refused. */
export function durationOf(text: string): Duration {
	const duration = parseDuration(text);
	if (!duration) throw new Error(`Not a duration: ${text}`);
	return duration;
}
