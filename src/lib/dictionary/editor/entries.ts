import type { CodeEntry, CodeListDocument } from '#core/dictionary/types.ts';
import { fold } from '#core/shared/fold.ts';
import type { LocalDate } from '#core/shared/ports.ts';

/** An entry with its place in the list. */
export interface PlacedEntry {
	readonly index: number;
	readonly entry: CodeEntry;
}

/** The entries whose code or label holds every word of `text`, without diacritics; empty text finds all. */
export function findEntries(entries: readonly CodeEntry[], text: string): readonly PlacedEntry[] {
	const words = fold(text).split(' ').filter(Boolean);
	return entries
		.map((entry, index) => ({ entry, index }))
		.filter(({ entry: { code, label } }) => {
			const folded = fold(`${code} ${label.vi} ${label.en ?? ''}`);
			return words.every((word) => folded.includes(word));
		});
}

/** Puts `entry` in the place of the one at `index`, or at the end; codes that named the old one follow. */
export function putEntry(
	list: CodeListDocument,
	index: number | undefined,
	entry: CodeEntry
): CodeListDocument {
	const old = index === undefined ? undefined : list.entries[index];
	if (index === undefined || !old) return { ...list, entries: [...list.entries, entry] };
	const entries = list.entries.with(index, entry);
	return { ...list, entries: old.code === entry.code ? entries : renamed(entries, old.code, entry.code) };
}

/** Takes the entry at `index` away, also as a successor; those below it lose their parent. */
export function removeEntry(list: CodeListDocument, index: number): CodeListDocument {
	const code = list.entries[index]?.code;
	const entries = list.entries.toSpliced(index, 1).map((entry) => {
		const { parent, successors, ...rest } = entry;
		const left = successors?.filter((successor) => successor !== code);
		const orphan = !list.parentList && parent === code;
		if (!orphan && left?.length === successors?.length) return entry;
		return {
			...rest,
			...(parent === undefined || orphan ? {} : { parent }),
			...(left && left.length > 0 ? { successors: left } : {})
		};
	});
	return { ...list, entries };
}

/** Ends the entry at `index` after `day`, with the codes that take its place. */
export function endEntry(
	list: CodeListDocument,
	index: number,
	day: LocalDate,
	successors: readonly string[]
): CodeListDocument {
	const entry = list.entries[index];
	if (!entry) return list;
	const { code, label, parent, validFrom } = entry;
	const ended = {
		code,
		label,
		...(parent === undefined ? {} : { parent }),
		...(validFrom === undefined ? {} : { validFrom }),
		validTo: day,
		...(successors.length > 0 ? { successors } : {})
	};
	return { ...list, entries: list.entries.with(index, ended) };
}

/** Whether another entry than the one at `index` has `code`. */
export function isTaken(list: CodeListDocument, index: number | undefined, code: string): boolean {
	return list.entries.some((entry, at) => at !== index && entry.code === code);
}

// helpers

function renamed(entries: readonly CodeEntry[], from: string, to: string): readonly CodeEntry[] {
	return entries.map((entry) => ({
		...entry,
		...(entry.parent === from ? { parent: to } : {}),
		...(entry.successors ? { successors: entry.successors.map((code) => (code === from ? to : code)) } : {})
	}));
}
