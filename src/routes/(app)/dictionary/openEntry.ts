import { titleOf } from '#core/catalogue/title.ts';
import { isDictionaryKind, type DictionaryDocument, type DictionaryKind } from '#core/dictionary/kinds.ts';
import { referencesOf } from '#core/catalogue/references.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fail } from '#core/shared/problem.ts';
import { textIn } from '#core/shared/text.ts';
import { knownDocument } from '#lib/dictionary/knownDocument.ts';
import type { EntryHeader, KnownDocument } from '#lib/dictionary/types.ts';
import type { Actor } from '#lib/server/auth/actor.ts';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import { readerOf, valueOf } from '../answers.ts';

export interface OpenedEntry {
	readonly reader: Actor;
	readonly kind: DictionaryKind;
	readonly opened: OpenedDocument;
	readonly header: EntryHeader;
}

/** A definition as the person may see it; 404 and 403 as error pages. */
export async function openEntry(
	locals: App.Locals,
	params: { readonly kind: string; readonly id: string }
): Promise<OpenedEntry> {
	const reader = readerOf(locals);
	const { kind, id } = params;
	if (!isDictionaryKind(kind)) {
		return valueOf(fail({ code: 'document/not-found', params: { ref: `${kind}:${id}` } }), locals);
	}
	const opened = valueOf(await locals.services.documents.open(reader, kind, id), locals);
	const { latest, draft, versions, canEdit } = opened;
	const shown = latest?.content ?? draft?.content;
	const header: EntryHeader = {
		kind,
		id,
		title: textIn(shown ? titleOf(shown) : opened.title, locals.locale),
		status: versions[0]?.status ?? 'draft',
		...(latest ? { latest: latest.number } : {}),
		versions: versions.length,
		// What waits or was rejected differs from what is in use, even when the draft is the same.
		hasDraft:
			draft !== undefined &&
			!(latest && versions[0]?.status === 'approved' && sameContent(draft.content, latest.content)),
		canEdit
	};
	return { reader, kind, opened, header };
}

/** The names of everything `document` refers to, as far as the person may see it. */
export async function knownFrom(
	locals: App.Locals,
	document: DictionaryDocument
): Promise<readonly KnownDocument[]> {
	const refs = [...new Set(referencesOf(document).map(({ ref }) => ref))];
	const found = await Promise.all(
		refs.map(async (ref) => {
			const answer = await locals.services.documents.get(readerOf(locals), ref);
			return answer.ok ? [knownDocument(ref, answer.value, locals.locale)] : [];
		})
	);
	return found.flat();
}

// helpers

/** A version carries its number, a draft that of the version it came from. */
function sameContent(a: object, b: object): boolean {
	return canonicalJson({ ...a, version: 0 }) === canonicalJson({ ...b, version: 0 });
}
