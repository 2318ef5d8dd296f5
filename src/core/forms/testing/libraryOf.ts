import type { AnyDocument, DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import { formatRef } from '#core/shared/ref.ts';

/** A library over documents in memory. */
export function libraryOf(...documents: readonly AnyDocument[]): Library {
	const byRef = new Map(
		documents.map((document) => [formatRef(document.kind, document.id, document.version || 'draft'), document])
	);
	return {
		get<K extends SupportedKind>(kind: K, ref: string): DocumentByKind[K] | undefined {
			const document = byRef.get(ref);
			return document?.kind === kind ? (document as DocumentByKind[K]) : undefined;
		}
	};
}
