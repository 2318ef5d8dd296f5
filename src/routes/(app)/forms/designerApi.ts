import type { Ref } from '#core/shared/document.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import type { PinUpgrade } from '#lib/drafts/index.ts';
import type {
	DictionaryHit,
	LookAlike,
	LookAlikeQuestion,
	ReferredDocument
} from '#lib/form-designer/index.ts';

/** What the designer asks the server besides saving. */
export interface DesignerApi {
	search(text: string): Promise<readonly DictionaryHit[]>;
	/** Elements that may be the same datum as a field, best first. */
	similar(question: LookAlikeQuestion): Promise<readonly LookAlike[]>;
	/** Newer approved versions of what the saved draft of the form pins. */
	upgrades(form: string): Promise<readonly PinUpgrade[]>;
	load(refs: readonly Ref[]): Promise<readonly ReferredDocument[]>;
}

/** `base`: path of the form. All reject when the server does not answer or refuses. */
export function designerApi(base: string, locale: Locale): DesignerApi {
	return {
		async search(text) {
			return read<readonly DictionaryHit[]>(`/dictionary/search?kind=element&kind=group&q=${encodeURIComponent(text)}`);
		},
		async similar(question) {
			return read<readonly LookAlike[]>('/dictionary/similar', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(question)
			});
		},
		async upgrades(form) {
			const found = await read<readonly (Omit<PinUpgrade, 'title'> & { readonly title: Text })[]>(
				`/dictionary/upgrades/form/${encodeURIComponent(form)}`
			);
			return found.map((upgrade) => ({ ...upgrade, title: textIn(upgrade.title, locale) }));
		},
		async load(refs) {
			const query = refs.map((ref) => `ref=${encodeURIComponent(ref)}`).join('&');
			return (await read<{ readonly documents: readonly ReferredDocument[] }>(`${base}/documents?${query}`))
				.documents;
		}
	};
}

// helpers

async function read<T>(url: string, { headers, ...init }: RequestInit = {}): Promise<T> {
	const response = await fetch(url, { ...init, headers: { accept: 'application/json', ...headers } });
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as T;
}
