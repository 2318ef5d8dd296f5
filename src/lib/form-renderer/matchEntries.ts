import type { CodeEntry } from '#core/dictionary/index.ts';
import { fold } from '#core/shared/fold.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

/** An entry as the search sees it; folded once for a list, not at every key. */
export interface SearchEntry {
	readonly code: string;
	readonly label: string;
	readonly folded: string;
}

export function searchEntries(entries: readonly CodeEntry[], locale: Locale): readonly SearchEntry[] {
	return entries.map(({ code, label }) => {
		const text = textIn(label, locale);
		return { code, label: text, folded: fold(text) };
	});
}

/**
 * Entries whose words begin with every word typed, in any order and without diacritics; those that begin with the
 * whole text first. "ba dinh" finds "Phường Ba Đình".
 */
export function matchEntries(entries: readonly SearchEntry[], text: string): readonly SearchEntry[] {
	const typed = fold(text);
	if (typed === '') return entries;
	const words = typed.split(' ');
	const found = entries.filter(({ folded }) => words.every((word) => ` ${folded}`.includes(` ${word}`)));
	const first = found.filter(({ folded }) => folded.startsWith(typed));
	return [...first, ...found.filter((entry) => !first.includes(entry))];
}
