import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/paraglide/messages.js';
import { accept, nameIn, refuse, textOf, valueOf } from '../../../../answers.ts';
import { openWorkflow } from '../openWorkflow.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { reader, id, workflow, procedure } = await openWorkflow(locals, params.code);
	const offset = Math.max(0, Number(url.searchParams.get('offset')) || 0);
	const page = valueOf(
		await locals.services.history.list(reader, 'workflow', id, { offset, limit: PAGE }),
		locals
	);
	const names = await locals.services.people.names(reader);
	const { draft } = workflow;
	return {
		procedure,
		locale: locals.locale,
		canEdit: workflow.canEdit,
		draft: draft && { rev: draft.rev, at: draft.updatedAt, by: nameIn(names, draft.updatedBy) },
		states: page.items.map((state) => ({ ...state, by: nameIn(names, state.by) })),
		total: page.total,
		offset,
		limit: PAGE
	};
};

export const actions: Actions = {
	/** Keeps the present draft under a name. */
	name: async ({ locals, params, request }) => {
		const { reader, id, workflow } = await openWorkflow(locals, params.code);
		const { draft } = workflow;
		const name = textOf(await request.formData(), 'name').slice(0, 120);
		if (!draft || name === '') return refuse('name', [{ code: 'document/nothing-to-name' }], locals);
		const saved = await locals.services.documents.saveDraft(reader, 'workflow', id, {
			rev: draft.rev,
			content: draft.content,
			checkpoint: name
		});
		return saved.ok ? accept('name') : refuse('name', saved.problems, locals);
	},

	/** Puts a past state into the draft, as it stood when the page was asked for. */
	restore: async ({ locals, params, request }) => {
		const { reader, id } = await openWorkflow(locals, params.code);
		const form = await request.formData();
		const from = parseEdition(textOf(form, 'edition'));
		const rev = textOf(form, 'rev');
		if (!from || from === 'draft')
			return refuse('restore', [{ code: 'document/not-found', params: { ref: id } }], locals);
		const restored = await locals.services.history.restore(reader, 'workflow', id, {
			from,
			rev: rev === '' ? null : Number(rev),
			keptAs: m.workflows_history_before_restore({ state: textOf(form, 'label') })
		});
		if (!restored.ok) return refuse('restore', restored.problems, locals);
		redirect(303, `/procedures/${params.code}/workflow`);
	}
};
