import type { Ref } from '#core/shared/document.ts';
import type { DictionaryHit, ReferredDocument } from '#lib/form-designer/index.ts';

/** What the designer asks the server besides saving. */
export interface DesignerApi {
	search(text: string): Promise<readonly DictionaryHit[]>;
	load(refs: readonly Ref[]): Promise<readonly ReferredDocument[]>;
}

/** `base`: path of the form's page. Both reject when the server does not answer or refuses. */
export function designerApi(base: string): DesignerApi {
	return {
		async search(text) {
			const answer = await read<readonly DictionaryHit[] | { readonly items: readonly DictionaryHit[] }>(
				`/dictionary/search?q=${encodeURIComponent(text)}`
			);
			return 'items' in answer ? answer.items : answer;
		},
		async load(refs) {
			const query = refs.map((ref) => `ref=${encodeURIComponent(ref)}`).join('&');
			return (await read<{ readonly documents: readonly ReferredDocument[] }>(`${base}/documents?${query}`))
				.documents;
		}
	};
}

// helpers

async function read<T>(url: string): Promise<T> {
	const response = await fetch(url, { headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return (await response.json()) as T;
}
