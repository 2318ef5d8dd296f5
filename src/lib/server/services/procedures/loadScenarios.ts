import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { isApproved, visibleSummary } from '../documents/visible.ts';
import type { StoredScenario } from './types.ts';

/** The scenarios that test procedure `code`, as far as the actor may see them, by id. */
export async function loadScenarios(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	code: string
): Promise<readonly StoredScenario[]> {
	const uses = await store.documents.usedBy(actor.tenant, 'procedure', code);
	const ids = [...new Set(uses.flatMap(({ from }) => (from.kind === 'scenario' ? [from.id] : [])))].sort();
	const scenarios: StoredScenario[] = [];
	for (const id of ids) {
		const visible = await visibleSummary(store, actor, 'scenario', id);
		if (!visible) continue;
		const draft = visible.own ? await store.documents.draft(actor.tenant, 'scenario', id) : undefined;
		const versions = await store.documents.versions(actor.tenant, 'scenario', id);
		const newest = versions.find((version) => visible.own || isApproved(version));
		const record =
			draft ?? (newest && (await store.documents.version(actor.tenant, 'scenario', id, newest.number)));
		// A draft may test another procedure than an older version did.
		if (record?.content.kind !== 'scenario' || record.content.procedure !== code) continue;
		const ref = formatRef('scenario', id, draft ? 'draft' : (newest?.number ?? 'draft'));
		scenarios.push({ ref, rev: draft?.rev ?? null, scenario: record.content });
	}
	return scenarios;
}
