import { fail, ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { visibleSummary } from '../documents/visible.ts';
import type { HistoryService } from '../history/index.ts';
import { compareForms } from './compareForms.ts';
import { startForm } from './startForm.ts';
import type { FormItem, FormService } from './types.ts';
import { usersOf } from './usersOf.ts';

export type * from './types.ts';

export function createForms(
	context: ServiceContext,
	documents: DocumentService,
	history: HistoryService
): FormService {
	return {
		list: async (actor, query) => {
			const page = await documents.list(actor, { kind: 'form', ...query });
			if (!page.ok) return page;
			const items: FormItem[] = [];
			for (const { id, title, latestVersion, latestStatus, draftAuthors } of page.value.items) {
				const uses = await usersOf(context, actor, id);
				items.push({ id, title, latestVersion, status: latestStatus, edited: draftAuthors.length > 0, ...uses });
			}
			return ok({ items, total: page.value.total });
		},

		users: async (actor, id) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const known = await visibleSummary(context.store, actor, 'form', id);
			if (!known) return fail({ code: 'document/not-found', params: { ref: `form:${id}` } });
			return ok(await usersOf(context, actor, id));
		},

		create: (actor, { title, page }) =>
			startForm(context, actor, { formatVersion: 1, title, pages: [{ id: 'page1', title: page, items: [] }] }),

		duplicate: async (actor, id, title) => {
			const opened = await documents.open(actor, 'form', id);
			if (!opened.ok) return opened;
			const content = opened.value.draft?.content ?? opened.value.latest?.content;
			if (content?.kind !== 'form')
				return fail({ code: 'document/not-found', params: { ref: `form:${id}` } });
			return startForm(context, actor, { ...content, title });
		},

		compare: (actor, id, before, after) =>
			compareForms({ documents, history }, actor, id, { before, after })
	};
}
