import type { AnyDocument, DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';

/** A document with the reference under which it was asked for (`@draft` or a number). */
export interface ReferredDocument {
	readonly ref: Ref;
	readonly document: AnyDocument;
}

/** The documents an open editor knows, by exact reference. Immutable: `with` answers a larger one. */
export class BrowserLibrary implements Library {
	readonly #documents: ReadonlyMap<Ref, AnyDocument>;

	constructor(documents: Iterable<ReferredDocument> = []) {
		this.#documents = new Map([...documents].map(({ ref, document }) => [ref, document]));
	}

	get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined {
		const document = this.#documents.get(ref);
		if (!document || document.kind !== kind || parseRef(ref)?.kind !== kind) return undefined;
		return document as DocumentByKind[K];
	}

	has(ref: Ref): boolean {
		return this.#documents.has(ref);
	}

	/** References of one kind, in the order in which they were learnt. */
	refs(kind: SupportedKind): readonly Ref[] {
		return [...this.#documents.keys()].filter((ref) => parseRef(ref)?.kind === kind);
	}

	/** Every element that was learnt, each in its newest version. */
	elements(): readonly ElementDocument[] {
		const newest = new Map<string, ElementDocument>();
		for (const document of this.#documents.values()) {
			if (document.kind !== 'element') continue;
			const known = newest.get(document.id);
			if (!known || known.version < document.version) newest.set(document.id, document);
		}
		return [...newest.values()];
	}

	with(documents: Iterable<ReferredDocument>): BrowserLibrary {
		const known = [...this.#documents].map(([ref, document]) => ({ ref, document }));
		return new BrowserLibrary([...known, ...documents]);
	}
}
