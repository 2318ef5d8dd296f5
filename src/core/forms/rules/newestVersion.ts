import type { DocumentByKind, Library } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';

/** The newest version the library holds, undefined when it is the pinned one, a draft, or there is none. */
export function newestVersion<K extends 'element' | 'codelist'>(
	library: Library,
	kind: K,
	ref: Ref | undefined
): DocumentByKind[K] | undefined {
	const pinned = ref === undefined ? undefined : parseRef(ref);
	if (!pinned || pinned.version === 'draft') return undefined;
	let newest: DocumentByKind[K] | undefined;
	for (let version = pinned.version + 1; ; version++) {
		const next = library.get(kind, formatRef(kind, pinned.id, version));
		if (!next) return newest;
		newest = next;
	}
}
