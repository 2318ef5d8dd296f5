import { isValidOn } from '#core/dictionary/codeEntries.ts';
import type { CodeEntry } from '#core/dictionary/index.ts';
import type { LocalDate } from '#core/shared/ports.ts';

/** An administrative unit of before, and what it became. */
export interface FormerUnit {
	/** Names it among choices; never a code, since later lists gave some codes to other units. */
	readonly key: string;
	readonly entry: CodeEntry;
	/** At least one; several where it was divided. */
	readonly successors: readonly CodeEntry[];
}

/** The units of `entries` that are no more on `day`, with their successors among `current`. */
export function formerUnits(
	entries: readonly CodeEntry[],
	current: readonly CodeEntry[],
	day: LocalDate
): readonly FormerUnit[] {
	const byCode = new Map(current.map((entry) => [entry.code, entry]));
	return entries.flatMap((entry) => {
		if (isValidOn(entry, day)) return [];
		const successors = (entry.successors ?? []).flatMap((code) => byCode.get(code) ?? []);
		return successors.length > 0 ? [{ key: `former:${entry.code}`, entry, successors }] : [];
	});
}
