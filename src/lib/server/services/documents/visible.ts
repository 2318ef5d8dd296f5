import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { ParsedRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { inReach } from '../../auth/authorise.ts';
import type { DocumentSummary, Store, VersionRecord } from '../../repositories/ports.ts';

/**
 * What of a document an actor may see: of the own agency (the centre: of all) everything, of other agencies what was
 * approved. `undefined` when nothing: callers answer not-found.
 */
export async function visibleSummary(
	store: Store,
	actor: Actor,
	kind: SupportedKind,
	id: string
): Promise<{ readonly summary: DocumentSummary; readonly own: boolean } | undefined> {
	const summary = await store.documents.summary(actor.tenant, kind, id);
	if (!summary) return undefined;
	const own = inReach(actor, { tenant: actor.tenant, agency: summary.agency });
	if (own) return { summary, own };
	const versions = await store.documents.versions(actor.tenant, kind, id);
	return versions.some(isApproved)
		? { summary: { ...summary, draftRev: null, draftAuthors: [], draftBy: null }, own }
		: undefined;
}

/** The content `ref` names, when the actor may see it. */
export async function visibleContent(
	store: Store,
	actor: Actor,
	{ kind, id, version }: ParsedRef & { readonly kind: SupportedKind }
): Promise<AnyDocument | undefined> {
	const visible = await visibleSummary(store, actor, kind, id);
	if (!visible) return undefined;
	if (version === 'draft')
		return visible.own ? (await store.documents.draft(actor.tenant, kind, id))?.content : undefined;
	const record = await store.documents.version(actor.tenant, kind, id, version);
	return record && (visible.own || isApproved(record)) ? record.content : undefined;
}

/** Whether everybody in the tenant may see the version. */
export function isApproved({ status }: Pick<VersionRecord, 'status'>): boolean {
	return status !== 'inReview';
}
