import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { scopeOf } from '../dictionary/search.ts';
import { visibleContent } from '../documents/visible.ts';
import { newestWorkflow } from './newestWorkflow.ts';
import type { WorkflowUser, WorkflowUsers } from './types.ts';

/** Procedures looked through for one workflow. */
const MOST = 500;

/** See `WorkflowService.users`. A procedure that used the workflow once and has another now is none. */
export async function usersOf(context: ServiceContext, actor: Actor, id: string): Promise<WorkflowUsers> {
	const { store } = context;
	const target = { kind: 'workflow', id, from: 'procedure', offset: 0, limit: MOST } as const;
	const known = await store.usage.users({ ...scopeOf(actor), ...target });
	const counts = await store.usage.counts({ ...scopeOf(actor), kind: 'workflow', id });
	const counted = counts.find(({ kind }) => kind === 'procedure');
	const users: WorkflowUser[] = [];
	for (const { id: code, version, agency } of known) {
		const draft = formatRef('procedure', code, 'draft');
		const drafted = await visibleContent(store, actor, draft);
		const ref = drafted ? draft : formatRef('procedure', code, version);
		const procedure = drafted ?? (await visibleContent(store, actor, ref));
		if (procedure?.kind !== 'procedure') continue;
		const pinned = parseRef(procedure.uses.workflow ?? '');
		if (pinned?.kind !== 'workflow' || pinned.id !== id) continue;
		const newest = await newestWorkflow(context, actor, procedure);
		const newer = pinned.version !== 'draft' && newest !== undefined && newest > pinned.version;
		users.push({
			ref,
			procedure,
			version: pinned.version,
			...(newer ? { newest } : {}),
			canEdit: authorise(actor, 'document.edit', { tenant: actor.tenant, agency }).ok
		});
	}
	return {
		users: users.sort((a, b) => (a.procedure.code < b.procedure.code ? -1 : 1)),
		hidden: counted ? counted.all - counted.visible : 0
	};
}
