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
}

const STATUSES = ['draft', 'inReview', 'approved', 'rejected', 'retired'] as const;

/** The address of a list; what is default is not in it. */
export function listHref({ kind, text, offset, dataType, status, unused, doubtful }: ListPlace): string {
	const search = new URLSearchParams();
	if (text.trim()) search.set('q', text.trim());
	if (dataType && kind === 'element') search.set('type', dataType);
	if (status) search.set('status', status);
	if (unused) search.set('unused', '1');
	if (doubtful) search.set('doubtful', '1');
	if (offset > 0) search.set('from', String(offset));
	const query = search.toString();
	const path = kind === 'element' ? '/dictionary' : `/dictionary/${kind}`;
	return query ? `${path}?${query}` : path;
}

/** The list an address stands for; undefined for a kind there is not. What else makes no sense is left out. */
export function readList(kind: string | undefined, search: URLSearchParams): ListPlace | undefined {
	const listed = kind ?? 'element';
	if (!isDictionaryKind(listed)) return undefined;
	const dataType = DATA_TYPES.find((type) => listed === 'element' && type === search.get('type'));
	const status = STATUSES.find((known) => known === search.get('status'));
	return {
		kind: listed,
		text: (search.get('q') ?? '').slice(0, 200),
		offset: readOffset(search),
		...(dataType ? { dataType } : {}),
		...(status ? { status } : {}),
		...(search.get('unused') === '1' ? { unused: true } : {}),
		...(search.get('doubtful') === '1' ? { doubtful: true } : {})
	};
}

/** Where a page of a list begins: `?from=`, 0 when that makes no sense. */
export function readOffset(search: URLSearchParams): number {
	const offset = Number(search.get('from') ?? 0);
	return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}
