import type { DictionaryKind } from '#core/dictionary/kinds.ts';

export type EntryTab = 'definition' | 'edit' | 'usage' | 'history' | 'compare' | 'impact';

/** The address of a definition, or of one of its parts. */
export function entryHref(kind: DictionaryKind, id: string, tab: EntryTab = 'definition'): string {
	const base = `/dictionary/${kind}/${encodeURIComponent(id)}`;
	return tab === 'definition' ? base : `${base}/${tab}`;
}
