import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';

/** See `WorkflowService.propose`. */
export async function propose(
	{ store, clock }: ServiceContext,
	actor: Actor,
	id: string
): Promise<Result<{ readonly number: number }>> {
	const { tenant } = actor;
	const draft = await store.documents.draft(tenant, 'workflow', id);
	const latest = await store.documents.version(tenant, 'workflow', id, 'latest');
	const summary = await store.documents.summary(tenant, 'workflow', id);
	if (!summary) return fail({ code: 'document/not-found', params: { ref: `workflow:${id}` } });
	const allowed = authorise(actor, 'document.edit', { tenant, agency: summary.agency });
	if (!allowed.ok) return allowed;

	const same = draft && latest && digestOf(textOf({ ...draft.content, version: latest.number })) === latest.digest;
	if (!draft || same) return fail({ code: 'workflow/nothing-to-propose', params: { id } });
	const number = (latest?.number ?? 0) + 1;
	const content = { ...draft.content, version: number };
	const digest = digestOf(textOf(content));
	const ref = formatRef('workflow', id, number);
	const authors = draft.authors.length > 0 ? draft.authors : [actor.id];
	const committed = await store.commit({
		tenant,
		at: clock(),
		audit: leafOf(actor, 'workflow.propose', ref, { after: digest }),
		writes: [
			{
				type: 'addVersion',
				kind: 'workflow',
				id,
				agency: draft.agency,
				number,
				digest,
				status: 'inReview',
				content,
				by: actor.id,
				authors
			},
			{ type: 'markFrozen', kind: 'workflow', id, expectedRev: draft.rev }
		]
	});
	return committed.ok
		? ok({ number })
		: fail({ code: 'document/stale-rev', at: '', params: { rev: committed.conflict.actual ?? 0 } });
}

// helpers

function textOf(content: object): string {
	return canonicalJson(content);
}
