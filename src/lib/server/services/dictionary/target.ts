import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { ID_PATTERN, parseRef } from '#core/shared/ref.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Store } from '../../repositories/ports.ts';
import { isApproved, visibleSummary } from '../documents/visible.ts';

/** What is asked about: a document, or one version of it. */
export interface Target {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly version?: number | 'draft';
	readonly title: Text;
	/** The newest the actor may see. */
	readonly newest: number | 'draft';
}

/**
 * The document `kind:id` or version `kind:id@n` that the actor may see. Problems: `document/not-a-reference`,
 * `document/not-found`.
 */
export async function findTarget(store: Store, actor: Actor, ref: string): Promise<Result<Target>> {
	const [kind, id = '', ...rest] = ref.split(':');
	const named = parseRef(ref) ?? (ID_PATTERN.test(id) && rest.length === 0 ? { kind, id } : undefined);
	if (!named || !isSupportedKind(named.kind))
		return fail({ code: 'document/not-a-reference', params: { ref } });
	const notFound = fail({ code: 'document/not-found', params: { ref } });
	const visible = await visibleSummary(store, actor, named.kind, named.id);
	if (!visible) return notFound;
	const { summary, own } = visible;
	const version = 'version' in named ? named.version : undefined;
	if (version === 'draft' && summary.draftRev === null) return notFound;
	let newest: Target['newest'] = summary.latestVersion ?? 'draft';
	if (typeof version === 'number' || !own || summary.latestStatus === 'rejected') {
		const versions = (await store.documents.versions(actor.tenant, named.kind, named.id)).filter(
			(each) => own || isApproved(each)
		);
		if (typeof version === 'number' && !versions.some(({ number }) => number === version)) return notFound;
		newest = versions.find(({ status }) => status !== 'rejected')?.number ?? newest;
	}
	return ok({
		kind: named.kind,
		id: named.id,
		...(version === undefined ? {} : { version }),
		title: summary.title,
		newest
	});
}
