import { fail, ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { visibleSummary } from '../documents/visible.ts';
import { propose } from './propose.ts';
import type { WorkflowItem, WorkflowService } from './types.ts';
import { upgradeOf } from './upgradeOf.ts';
import { usersOf } from './usersOf.ts';

export type * from './types.ts';

export function createWorkflows(context: ServiceContext, documents: DocumentService): WorkflowService {
	return {
		list: async (actor, query) => {
			const page = await documents.list(actor, { kind: 'workflow', ...query });
			if (!page.ok) return page;
			const items: WorkflowItem[] = [];
			for (const { id, title, latestVersion, draftAuthors } of page.value.items) {
				const { users, hidden } = await usersOf(context, actor, id);
				const codes = users.map(({ procedure }) => procedure.code);
				items.push({ id, title, latestVersion, edited: draftAuthors.length > 0, users: codes, hidden });
			}
			return ok({ items, total: page.value.total });
		},

		users: async (actor, id) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const known = await visibleSummary(context.store, actor, 'workflow', id);
			if (!known) return fail({ code: 'document/not-found', params: { ref: `workflow:${id}` } });
			return ok(await usersOf(context, actor, id));
		},

		upgrade: async (actor, code) => {
			const opened = await documents.open(actor, 'procedure', code);
			if (!opened.ok) return opened;
			const { draft, latest } = opened.value;
			const procedure = draft?.content ?? latest?.content;
			return procedure?.kind === 'procedure' ? upgradeOf(context, actor, procedure) : ok(undefined);
		},

		propose: async (actor, id) => {
			const known = await visibleSummary(context.store, actor, 'workflow', id);
			if (!known) return fail({ code: 'document/not-found', params: { ref: `workflow:${id}` } });
			return propose(context, actor, id);
		}
	};
}
