import type { Ref } from '#core/shared/document.ts';
import type { DictionaryHit, PinUpgrade, ReferredDocument } from '#lib/form-designer/index.ts';

/** What the designer asks the server besides saving. */
export interface DesignerApi {
	search(text: string): Promise<readonly DictionaryHit[]>;
	/** Newer approved versions of what the saved draft of the form pins. */
	upgrades(form: string): Promise<readonly PinUpgrade[]>;
	load(refs: readonly Ref[]): Promise<readonly ReferredDocument[]>;
}

/** `base`: path of the form's page. Both reject when the server does not answer or refuses. */
export function designerApi(base: string): DesignerApi {
	return {
		async search(text) {
			return read<readonly DictionaryHit[]>(`/dictionary/search?kind=element&q=${encodeURIComponent(text)}`);
		},
		upgrades(form) {
			return read<readonly PinUpgrade[]>(`/dictionary/upgrades/form/${encodeURIComponent(form)}`);
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
