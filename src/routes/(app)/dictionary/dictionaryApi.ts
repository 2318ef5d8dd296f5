import type { DictionaryDocument, DictionaryKind } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Problem } from '#core/shared/problem.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { dataTypeName } from '#lib/dictionary/dataTypeName.ts';
import type {
	FoundDocument,
	KnownDocument,
	PlacesView,
	SimilarEntry,
	SimilarQuestion
} from '#lib/dictionary/types.ts';
import { problemText } from '#lib/i18n/problems/index.ts';

/** What the pages of the dictionary ask the server besides saving; rejects when it does not answer or refuses. */
export interface DictionaryApi {
	search(kinds: readonly DictionaryKind[], text: string): Promise<readonly KnownDocument[]>;
	similar(question: SimilarQuestion): Promise<readonly SimilarEntry[]>;
	/** Where a version of a form uses the element. */
	places(element: string, form: Ref): Promise<PlacesView>;
	/** Makes a new draft; answers why it was refused, or nothing. */
	create(content: DictionaryDocument, reason: string): Promise<readonly string[]>;
}

export function dictionaryApi(locale: Locale): DictionaryApi {
	return {
		async search(kinds, text) {
			const query = new URLSearchParams([['q', text], ...kinds.map((kind) => ['kind', kind])]);
			const found = await read<readonly FoundDocument[]>(`/dictionary/search?${query}`);
			return found.map(({ ref, label, number, dataType, fields, places }) => ({
				ref,
				title: number ?? textIn(label, locale),
				...(number === undefined ? {} : { detail: textIn(label, locale) }),
				...(dataType === undefined ? {} : { detail: dataTypeName(dataType) }),
				...(fields === undefined ? {} : { fields }),
				...(places === undefined ? {} : { places })
			}));
		},
		async similar(question) {
			const response = await post('/dictionary/similar', question);
			if (!response.ok) throw new Error(`/dictionary/similar answered ${response.status}`);
			return (await response.json()) as readonly SimilarEntry[];
		},
		places(element, form) {
			const query = new URLSearchParams({ form });
			return read<PlacesView>(`/dictionary/element/${element}/usage/placements?${query}`);
		},
		async create(content, reason) {
			const why = reason.normalize('NFC').trim();
			const response = await post('/dictionary/new', { content, ...(why ? { reason: why } : {}) });
			if (response.ok) return [];
			const { problems } = (await response.json()) as { readonly problems: readonly Problem[] };
			return problems.map((problem) => problemText(problem, locale));
		}
	};
}

// helpers

function post(url: string, body: unknown): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body)
	});
}

async function read<T>(url: string): Promise<T> {
	const response = await fetch(url, { headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as T;
}
