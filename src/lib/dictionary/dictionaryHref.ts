/** What of the dictionary is shown. */
export interface DictionaryPlace {
	/** Matched without diacritics; empty = everything. */
	readonly text: string;
	readonly offset: number;
	/** Id of the element whose details are open. */
	readonly element?: string;
}

/** The address of a place in the dictionary; what is default is not in it. */
export function dictionaryHref({ text, offset, element }: DictionaryPlace): string {
	const search = new URLSearchParams();
	if (text.trim()) search.set('q', text.trim());
	if (offset > 0) search.set('from', String(offset));
	if (element) search.set('element', element);
	const query = search.toString();
	return query ? `/dictionary?${query}` : '/dictionary';
}

/** The place an address stands for; what it does not understand it leaves out. */
export function readPlace(search: URLSearchParams): DictionaryPlace {
	const offset = Number(search.get('from') ?? 0);
	const element = search.get('element');
	return {
		text: (search.get('q') ?? '').slice(0, 200),
		offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
		...(element ? { element } : {})
	};
}
