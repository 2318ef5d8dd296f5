import { similarElements } from '#core/dictionary/index.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Store } from '../../repositories/ports.ts';
import { visibleDocuments } from '../documents/visible.ts';
import { scopeOf } from './search.ts';
import type { DictionaryService, SimilarElement } from './types/dictionary.ts';

/** The index finds what shares words with the names of `element`; the likeness is then measured. */
export async function similar(
	store: Store,
	actor: Actor,
	element: Parameters<DictionaryService['similar']>[1]
): Promise<readonly SimilarElement[]> {
	const { id, label, synonyms = [] } = element;
	const found = await store.search.alike({
		...scopeOf(actor),
		kind: 'element',
		texts: [label.vi, label.en ?? '', ...synonyms],
		...(id === undefined ? {} : { except: id }),
		limit: COMPARED
	});
	const uses = new Map(found.map((hit) => [formatRef('element', hit.id, hit.version), hit.uses]));
	const documents = await visibleDocuments(store, actor, [...uses.keys()]);
	const refs = new Map(documents.map(({ ref, content }) => [content.id, ref]));
	const elements = documents.flatMap(({ content }) => (content.kind === 'element' ? [content] : []));
	return similarElements(element, elements).map(
		({ element: { id: like, label, definition, dataType }, ...likeness }) => {
			const ref = refs.get(like) ?? '';
			return { ref, label, definition, dataType, uses: uses.get(ref) ?? 0, ...likeness };
		}
	);
}

// helpers

/** Elements that are looked at closely; those that share the most words come first. */
const COMPARED = 80;
