import { isDictionaryKind, type DictionaryKind } from '#core/dictionary/kinds.ts';
import { DATA_TYPES, type DataType } from '#core/dictionary/types.ts';
import type { DictionaryStatus } from '../names/statusLook.ts';

/** What of the dictionary is listed. */
export interface ListPlace {
	readonly kind: DictionaryKind;
	/** Matched without diacritics; empty = everything, most used first. */
	readonly text: string;
	readonly offset: number;
	readonly dataType?: DataType;
	readonly status?: DictionaryStatus;
	/** Only what nothing refers to; only what its author could not verify. */
	readonly unused?: true;
	readonly doubtful?: true;
	/** Beside the code lists: what is looked for among the entries of all of them. */
	readonly entries?: { readonly text: string; readonly offset: number };
}

const STATUSES = ['draft', 'inReview', 'approved', 'rejected', 'retired'] as const;

/** The address of a list; what is default is not in it. */
export function listHref(place: ListPlace): string {
	const { kind, text, offset, dataType, status, unused, doubtful, entries } = place;
	const search = new URLSearchParams();
	if (text.trim()) search.set('q', text.trim());
	if (dataType && kind === 'element') search.set('type', dataType);
	if (status) search.set('status', status);
	if (unused) search.set('unused', '1');
	if (doubtful) search.set('doubtful', '1');
	if (offset > 0) search.set('from', String(offset));
	if (entries?.text.trim() && kind === 'codelist') {
		search.set('entry', entries.text.trim());
		if (entries.offset > 0) search.set('entryFrom', String(entries.offset));
	}
	const query = search.toString();
	const path = kind === 'element' ? '/dictionary' : `/dictionary/${kind}`;
	return query ? `${path}?${query}` : path;
}

/** The list an address stands for; undefined for a kind there is not. What else makes no sense is left out. */
export function readList(kind: string | undefined, search: URLSearchParams): ListPlace | undefined {
	const listed = kind ?? 'element';
	if (!isDictionaryKind(listed)) return undefined;
	const dataType = DATA_TYPES.find((type) => listed === 'element' && type === search.get('type'));
	const entry = listed === 'codelist' ? textIn(search, 'entry') : '';
	const status = STATUSES.find((known) => known === search.get('status'));
	return {
		kind: listed,
		text: textIn(search, 'q'),
		offset: readOffset(search),
		...(dataType ? { dataType } : {}),
		...(status ? { status } : {}),
		...(search.get('unused') === '1' ? { unused: true } : {}),
		...(search.get('doubtful') === '1' ? { doubtful: true } : {}),
		...(entry.trim() ? { entries: { text: entry, offset: readOffset(search, 'entryFrom') } } : {})
	};
}

/** Whether anything narrows the list itself. */
export function isNarrowed({ text, dataType, status, unused, doubtful }: ListPlace): boolean {
	return text.trim() !== '' || [dataType, status, unused, doubtful].some((facet) => facet !== undefined);
}

/** Where a page of a list begins: `?from=` (or `name`), 0 when that makes no sense. */
export function readOffset(search: URLSearchParams, name = 'from'): number {
	const offset = Number(search.get(name) ?? 0);
	return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

// helpers

/** Longer text finds nothing more. */
const MAX_TEXT = 200;

function textIn(search: URLSearchParams, name: string): string {
	return (search.get(name) ?? '').slice(0, MAX_TEXT);
}
