import type { Problem } from '#core/shared/problem.ts';
import type { Place } from './types.ts';

/** `exchange/bad-date` {value} unless `text` is a day there is, as YYYY-MM-DD. */
export function dateProblem(text: string, at: Place): readonly Problem[] {
	if (isDay(text)) return [];
	return [{ code: 'exchange/bad-date', at, params: { value: text.slice(0, 40) } }];
}

export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
