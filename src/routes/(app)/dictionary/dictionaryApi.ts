import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { dataTypeName } from '#lib/dictionary/dataTypeName.ts';
import type { FoundDocument, KnownDocument } from '#lib/dictionary/types.ts';

/** What the pages of the dictionary ask the server besides saving; rejects when it does not answer or refuses. */
export interface DictionaryApi {
	search(kinds: readonly DictionaryKind[], text: string): Promise<readonly KnownDocument[]>;
}

export function dictionaryApi(locale: Locale): DictionaryApi {
	return {
		async search(kinds, text) {
			const query = new URLSearchParams([['q', text], ...kinds.map((kind) => ['kind', kind])]);
			const found = await read<readonly FoundDocument[]>(`/dictionary/search?${query}`);
			return found.map(({ ref, label, number, dataType, fields }) => ({
				ref,
				title: number ?? textIn(label, locale),
				...(number === undefined ? {} : { detail: textIn(label, locale) }),
				...(dataType === undefined ? {} : { detail: dataTypeName(dataType) }),
				...(fields === undefined ? {} : { fields })
			}));
		}
	};
}

// helpers

async function read<T>(url: string): Promise<T> {
	const response = await fetch(url, { headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as T;
}
