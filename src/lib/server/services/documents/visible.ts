import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Actor } from '../../auth/actor.ts';
import { inReach } from '../../auth/authorise.ts';
import type { DocumentSummary, Store, StoredDocument, VersionRecord } from '../../repositories/ports.ts';

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

/** The documents `refs` name, as far as the actor may see them. */
export async function visibleDocuments(
	store: Store,
	actor: Actor,
	refs: readonly Ref[]
): Promise<readonly StoredDocument[]> {
	const found = await store.documents.read(actor.tenant, refs);
	return found.filter(
		({ agency, status }) => inReach(actor, { tenant: actor.tenant, agency }) || isApproved({ status })
	);
}

/** The content `ref` names, when the actor may see it. */
export async function visibleContent(store: Store, actor: Actor, ref: Ref): Promise<AnyDocument | undefined> {
	const [found] = await visibleDocuments(store, actor, [ref]);
	return found?.content;
}

/** Whether everybody in the tenant may see the version: it is in use, or was. */
export function isApproved({ status }: { readonly status: VersionRecord['status'] | 'draft' }): boolean {
	return status === 'approved' || status === 'retired';
}
