import { redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/paraglide/messages.js';
import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { accept, nameIn, refuse, textOf, valueOf } from '../../../../../answers.ts';
import type { Actions, PageServerLoad } from './$types';
import { openForm } from '../openForm.ts';

const PAGE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { reader, procedure, opened, form } = await openForm(locals, params.code, params.alias);
	const offset = Math.max(0, Number(url.searchParams.get('offset')) || 0);
	const page = valueOf(
		await locals.services.history.list(reader, 'form', form.id, { offset, limit: PAGE }),
		locals
	);
	const names = await locals.services.people.names(reader);
	const { draft } = opened;
	return {
		procedure: { code: procedure.code },
		alias: params.alias,
		title: form.title,
		locale: locals.locale,
		canEdit: opened.canEdit,
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
		const { reader, opened, form } = await openForm(locals, params.code, params.alias);
		const name = textOf(await request.formData(), 'name').slice(0, 120);
		if (!opened.draft || name === '') return refuse('name', [{ code: 'document/nothing-to-name' }], locals);
		const { rev, content } = opened.draft;
		const saved = await locals.services.documents.saveDraft(reader, 'form', form.id, {
			rev,
			content,
			checkpoint: name
		});
		return saved.ok ? accept('name') : refuse('name', saved.problems, locals);
	},

	/** Puts a past state into the draft, as it stood when the page was asked for. */
	restore: async ({ locals, params, request }) => {
		const { reader, form } = await openForm(locals, params.code, params.alias);
		const data = await request.formData();
		const from = parseEdition(textOf(data, 'edition'));
		const rev = textOf(data, 'rev');
		if (!from || from === 'draft')
			return refuse('restore', [{ code: 'document/not-found', params: { ref: form.id } }], locals);
		const restored = await locals.services.history.restore(reader, 'form', form.id, {
			from,
			rev: rev === '' ? null : Number(rev),
			keptAs: m.workflows_history_before_restore({ state: textOf(data, 'label') })
		});
		if (!restored.ok) return refuse('restore', restored.problems, locals);
		redirect(303, `/procedures/${params.code}/forms/${params.alias}`);
	}
};
