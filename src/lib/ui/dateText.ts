/** What a date field holds: a day, a time of day, or both. */
export type DateKind = 'date' | 'time' | 'dateTime';

/**
 * The stored value (`2026-03-27`, `15:00`, `2026-03-27T15:00`) as Vietnamese people write it: `27/03/2026`, `15:00`,
 * `27/03/2026 15:00`. The same in both languages, because the field says what comes first.
 */
export function dateText(value: string): string {
	const [date = '', time = ''] = value.includes('T') ? value.split('T') : splitAlone(value);
	return [date.split('-').toReversed().join('/'), time.slice(0, 5)].filter(Boolean).join(' ');
}

/**
 * The stored value of what was typed: day, month and year with any separator or none, hours and minutes with `:`, `.`,
 * `h` or `g`. Nothing typed is `''`; what is no such date or time is undefined.
 */
export function parseDateText(text: string, kind: DateKind): string | undefined {
	const clean = text.trim().toLowerCase();
	if (clean === '') return '';
	if (kind === 'date') return parseDate(clean);
	if (kind === 'time') return parseTime(clean);
	const [, date = '', time = ''] = /^(\S+?)[ ,t]+(\S+)$/.exec(clean) ?? [];
	const [day, clock] = [parseDate(date), parseTime(time)];
	return day !== undefined && clock !== undefined ? `${day}T${clock}` : undefined;
}

// helpers

function splitAlone(value: string): readonly [string, string] {
	return value.includes(':') ? ['', value] : [value, ''];
}

function parseDate(text: string): string | undefined {
	const match =
		/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? undefined;
	if (!match) return undefined;
	const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists && year >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

function parseTime(text: string): string | undefined {
	const match = /^(\d{1,2})[:.hg](\d{2})?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
	if (!match) return undefined;
	const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
	return hour < 24 && minute < 60
		? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
		: undefined;
}
