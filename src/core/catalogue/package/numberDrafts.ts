import { canonicalJson } from '#core/shared/canonical.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import { mapReferences } from '../references.ts';
import type { AnyDocument } from '../types.ts';

/** Documents in exact versions only. */
export interface NumberedDocuments {
	readonly documents: ReadonlyMap<Ref, AnyDocument>;
	/** The exact version a `@draft` reference stands for; any other reference is itself. */
	exact(ref: Ref): Ref;
}

/**
 * The drafts among `documents` as the versions that submitting them would make (docs/adr/2026-11-21-draft-pins.md): a
 * draft that says nothing new is the newest version, any other the one after it, and pins on drafts become numbers.
 * `newest` holds the newest version of each draft that has one, by the draft's reference.
 */
export function numberDrafts(
	documents: ReadonlyMap<Ref, AnyDocument>,
	newest: ReadonlyMap<Ref, AnyDocument>
): NumberedDocuments {
	const exactRefs = new Map<Ref, Ref>();
	const numbered = new Map<Ref, AnyDocument>();
	const exact = (ref: Ref): Ref => {
		const draft = ref.endsWith('@draft') ? documents.get(ref) : undefined;
		if (!draft) return ref;
		const known = exactRefs.get(ref);
		if (known !== undefined) return known;
		const { kind, id } = draft;
		const version = newest.get(ref);
		const next = (version?.version ?? 0) + 1;
		// Drafts that lead to one another meet this number again; it is right, for no version can hold it yet.
		exactRefs.set(ref, formatRef(kind, id, next));
		const pinned = mapReferences(draft, exact);
		const number = version && isSame(pinned, version) ? version.version : next;
		const found = formatRef(kind, id, number);
		exactRefs.set(ref, found);
		numbered.set(found, { ...pinned, version: number });
		return found;
	};
	for (const [ref, document] of documents) if (exact(ref) === ref) numbered.set(ref, document);
	return { documents: numbered, exact };
}

// helpers

function isSame(draft: AnyDocument, version: AnyDocument): boolean {
	return canonicalJson({ ...draft, version: version.version }) === canonicalJson(version);
}
