import { isDictionaryKind, type DictionaryDocument, type DictionaryKind } from '#core/dictionary/index.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { Store, VersionRecord } from '../../../repositories/ports.ts';
import type { Edition } from './changeReport.ts';

/** The version `ref` names, of a kind of the dictionary. Problems: `document/not-a-reference`, `document/not-found`. */
export async function loadVersion(
	store: Store,
	actor: Actor,
	ref: string
): Promise<
	Result<{ readonly kind: DictionaryKind; readonly version: VersionRecord; readonly agency: string }>
> {
	const parsed = parseRef(ref);
	if (!parsed || parsed.version === 'draft' || !isDictionaryKind(parsed.kind))
		return fail({ code: 'document/not-a-reference', params: { ref } });
	const { kind, id, version: number } = parsed;
	const summary = await store.documents.summary(actor.tenant, kind, id);
	const version = await store.documents.version(actor.tenant, kind, id, number);
	if (!summary || !version) return fail({ code: 'document/not-found', params: { ref } });
	return ok({ kind, version, agency: summary.agency });
}

/** A stored version as an edition to compare. */
export async function editionOf(
	store: Store,
	tenant: string,
	kind: DictionaryKind,
	id: string,
	number: number | undefined
): Promise<Edition | undefined> {
	const version = number === undefined ? undefined : await store.documents.version(tenant, kind, id, number);
	return (
		version && { ref: formatRef(kind, id, version.number), content: version.content as DictionaryDocument }
	);
}
