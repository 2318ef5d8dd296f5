import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { visibleDocuments } from '../documents/visible.ts';
import type { StoredScenario } from './types.ts';

/** The scenarios that test procedure `code`, as far as the actor may see them, by id. */
export async function loadScenarios(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	code: string
): Promise<readonly StoredScenario[]> {
	const uses = await store.documents.usedBy(actor.tenant, 'procedure', code);
	const ids = [...new Set(uses.flatMap(({ from }) => (from.kind === 'scenario' ? [from.id] : [])))];
	const { items } = await store.documents.list({
		tenant: actor.tenant,
		kind: 'scenario',
		...(actor.centre ? {} : { agency: actor.agency }),
		ids,
		offset: 0,
		limit: ids.length
	});
	const revs = new Map(
		items.map(({ id, draftRev, latestVersion }) => [
			formatRef('scenario', id, draftRev === null ? (latestVersion ?? 'draft') : 'draft'),
			draftRev
		])
	);
	const documents = await visibleDocuments(store, actor, [...revs.keys()]);
	return documents.flatMap(({ ref, content }) =>
		// A draft may test another procedure than an older version did.
		content.kind === 'scenario' && content.procedure === code
			? [{ ref, rev: revs.get(ref) ?? null, scenario: content }]
			: []
	);
}
