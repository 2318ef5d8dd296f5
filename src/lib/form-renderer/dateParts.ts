/** What stands in the inputs of a date or a month. */
export interface DateParts {
	readonly year: string;
	readonly month: string;
	readonly day: string;
}

/** The least that must be known: a `date` may be allowed to be a month or a year alone, a month never is. */
export type Precision = 'day' | 'month' | 'year';

/**
 * The parts joined as they are stored: `2026-03-27`, of a month `2026-03`, where that is enough `1960`. One digit of day
 * or month gets its zero. An unfinished date keeps the places of its parts (`2026--27`), so that a draft loses nothing
 * and the check can name what is missing; nothing typed at all is undefined.
 */
export function joinDate(
	{ year, month, day }: DateParts,
	withDay: boolean,
	precision: Precision = 'day'
): string | undefined {
	const parts = [year.trim(), padded(month), ...(withDay ? [padded(day)] : [])];
	if (parts.every((part) => part === '')) return undefined;
	const least = precision === 'year' ? 1 : precision === 'month' ? 2 : parts.length;
	const known = parts.findLastIndex((part) => part !== '') + 1;
	return parts.slice(0, Math.max(least, known)).join('-');
}

/** The parts of a stored or unfinished date. */
export function splitDate(value: unknown): DateParts {
	const [year = '', month = '', ...rest] = typeof value === 'string' ? value.split('-') : [];
	return { year, month: unpadded(month), day: unpadded(rest.join('-')) };
}

// helpers

function padded(part: string): string {
	const digits = part.trim();
	return /^[0-9]$/.test(digits) ? `0${digits}` : digits;
}

function unpadded(part: string): string {
	return part.replace(/^0(?=[0-9]$)/, '');
}
