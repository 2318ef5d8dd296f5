import type { DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';

/**
 * `library` in which `document` stands wherever its draft or a version up to `latest` is asked for. No later version
 * appears: rules look for newer ones by counting up.
 */
export function inPlaceOf(library: Library, document: DictionaryDocument, latest: number): Library {
	return {
		get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined {
			const parsed = parseRef(ref);
			if (kind !== document.kind || parsed?.kind !== kind || parsed.id !== document.id)
				return library.get(kind, ref);
			const { version } = parsed;
			if (version !== 'draft' && version > latest) return undefined;
			const placed = { ...document, version: version === 'draft' ? 0 : version };
			return placed as DictionaryDocument as DocumentByKind[K];
		}
	};
}
