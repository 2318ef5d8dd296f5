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
 * Entries whose words begin with every word typed, in any order and without diacritics. First those that begin with
 * the whole text, then those that hold it in one piece: "ba dinh" finds "Phường Ba Đình" before "Đình Bảng".
 */
export function matchEntries(entries: readonly SearchEntry[], text: string): readonly SearchEntry[] {
	const typed = fold(text);
	if (typed === '') return entries;
	const words = typed.split(' ');
	const rank = ({ folded }: SearchEntry) =>
		folded.startsWith(typed) ? 0 : ` ${folded}`.includes(` ${typed}`) ? 1 : 2;
	return entries
		.filter(({ folded }) => words.every((word) => ` ${folded}`.includes(` ${word}`)))
		.map((entry) => ({ entry, rank: rank(entry) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ entry }) => entry);
}
