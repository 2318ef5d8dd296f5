import type { LocalDate } from '#core/shared/ports.ts';
import type { CodeEntry } from './types.ts';

/** Whether `entry` may be chosen on `day`; both bounds are inclusive. */
export function isValidOn(entry: CodeEntry, day: LocalDate): boolean {
	return (entry.validFrom ?? day) <= day && day <= (entry.validTo ?? day);
}

/** The entries that may be chosen on `day`, in list order. */
export function entriesOn(entries: readonly CodeEntry[], day: LocalDate): readonly CodeEntry[] {
	return entries.filter((entry) => isValidOn(entry, day));
}
