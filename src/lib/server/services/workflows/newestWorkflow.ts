import { parseRef } from '#core/shared/ref.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Actor } from '../../auth/actor.ts';
import { inReach } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { isApproved } from '../documents/visible.ts';

/**
 * Number of the newest version of the workflow a procedure pins that the actor could pin instead: approved, or proposed
 * within reach. Undefined when there is none to see.
 */
export async function newestWorkflow(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	{ uses }: Pick<ProcedureDocument, 'uses'>
): Promise<number | undefined> {
	const pinned = parseRef(uses.workflow ?? '');
	if (pinned?.kind !== 'workflow') return undefined;
	const summary = await store.documents.summary(actor.tenant, 'workflow', pinned.id);
	if (!summary) return undefined;
	const own = inReach(actor, { tenant: actor.tenant, agency: summary.agency });
	const versions = await store.documents.versions(actor.tenant, 'workflow', pinned.id);
	return versions.find((version) => isApproved(version) || (own && version.status === 'inReview'))?.number;
}
