import type { LocalDate } from '#core/shared/ports.ts';
import { change, type KeyRule } from './change.ts';
import type { ClassifiedChange } from './types.ts';

/** The first day something counts; absent: it always has. */
export function startChange(
	at: string,
	before: LocalDate | undefined,
	after: LocalDate | undefined
): ClassifiedChange[] {
	if (before === after) return [];
	const earlier = after === undefined || (before !== undefined && after < before);
	return earlier
		? [change('widening', 'change/starts-earlier', at, { before, after })]
		: [change('breaking', 'change/starts-later', at, { before, after })];
}

/** The last day something counts; absent: it has no end. */
export function endChange(
	at: string,
	before: LocalDate | undefined,
	after: LocalDate | undefined
): ClassifiedChange[] {
	if (before === after) return [];
	const later = after === undefined || (before !== undefined && after > before);
	return later
		? [change('widening', 'change/ends-later', at, { before, after })]
		: [change('breaking', 'change/ends-earlier', at, { before, after })];
}

export function starting<K extends string>(key: K): KeyRule<{ readonly [P in K]?: LocalDate }> {
	return (before, after) => startChange(`/${key}`, before[key], after[key]);
}

export function ending<K extends string>(key: K): KeyRule<{ readonly [P in K]?: LocalDate }> {
	return (before, after) => endChange(`/${key}`, before[key], after[key]);
}
