import type { Library } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { cycleThrough } from '../cycle.ts';
import type { ElementDocument, InstrumentDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/**
 * Something is derived from itself, or replaces itself, by whatever way round; versions do not matter. Elements that
 * mean the same may point at each other.
 */
export const relationCycle: DictionaryRule<ElementDocument | InstrumentDocument> = {
	id: 'dictionary/relation-cycle',
	check: (document, { library }) =>
		KEYS[document.kind].flatMap(({ at, refs }) => {
			const own = nodeOf(`${document.kind}:${document.id}@1`);
			const known = new Map<string, Ref>();
			const follow = (found: readonly Ref[]) =>
				found.map((ref) => {
					known.set(nodeOf(ref), ref);
					return nodeOf(ref);
				});
			const way = cycleThrough(own, (node) =>
				follow(node === own ? refs(document) : refsAt(library, known.get(node), refs))
			);
			return way ? [finding(relationCycle.id, 'error', at, { id: document.id, way: way.join(' → ') })] : [];
		})
};

// helpers

type Related = ElementDocument | InstrumentDocument;
type Follow = (document: Related) => readonly Ref[];

const KEYS: Readonly<Record<Related['kind'], readonly { readonly at: string; readonly refs: Follow }[]>> = {
	element: [
		{ at: '/relations', refs: relatedBy('derivedFrom') },
		{ at: '/relations', refs: relatedBy('replaces') }
	],
	instrument: [
		{ at: '/amends', refs: (document) => (document.kind === 'instrument' ? (document.amends ?? []) : []) },
		{ at: '/replaces', refs: (document) => (document.kind === 'instrument' ? (document.replaces ?? []) : []) }
	]
};

function relatedBy(type: 'derivedFrom' | 'replaces'): Follow {
	return (document) =>
		document.kind === 'element'
			? (document.relations ?? []).flatMap((relation) => (relation.type === type ? [relation.element] : []))
			: [];
}

function refsAt(library: Library, ref: Ref = '', refs: Follow): readonly Ref[] {
	const found = library.get('element', ref) ?? library.get('instrument', ref);
	return found ? refs(found) : [];
}

function nodeOf(ref: Ref): string {
	return ref.replace(/^[a-z]+:/, '').replace(/@[^@]*$/, '');
}
