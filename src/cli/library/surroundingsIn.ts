import { referencesOf } from '#core/catalogue/references.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { DictionarySurroundings, ElementDocument } from '#core/dictionary/index.ts';
import { refOf, type DiskLibrary } from './diskLibrary.ts';

/** What lint knows around a document of the dictionary, or around a form. */
export type Surroundings = (document: Pick<AnyDocument, 'kind' | 'id'>) => DictionarySurroundings;

/** Every element in its newest edition, and who refers to whom, counted once for the whole library. */
export function surroundingsIn(library: DiskLibrary): Surroundings {
	const newest = new Map<string, ElementDocument>();
	const uses = new Map<string, number>();
	for (const document of library.documents()) {
		if (document.kind === 'element' && document.version >= (newest.get(document.id)?.version ?? 0))
			newest.set(document.id, document);
		const graph = document.kind === 'workflow' ? library.graph(refOf(document)) : undefined;
		const own = `${document.kind}:${document.id}`;
		const targets = new Set(referencesOf(document, graph).map(({ to }) => `${to.kind}:${to.id}`));
		for (const target of targets) if (target !== own) uses.set(target, (uses.get(target) ?? 0) + 1);
	}
	const elements = [...newest.values()];
	return ({ kind, id }) => ({ elements, uses: uses.get(`${kind}:${id}`) ?? 0 });
}
