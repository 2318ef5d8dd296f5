import { redirect } from '@sveltejs/kit';
import { accept, readerOf, refuse, textOf, valueOf } from '../../answers.ts';
import { workspaceOf } from './workspace.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('studio:procedure');
	const reader = readerOf(locals);
	const overview = valueOf(await locals.services.procedures.overview(reader, params.code), locals);
	return { workspace: await workspaceOf(locals, overview) };
};

export const actions: Actions = {
	/** A draft with the content of the newest version. */
	startDraft: async ({ locals, params }) => {
		const reader = readerOf(locals);
		const { documents } = locals.services;
		const opened = valueOf(await documents.open(reader, 'procedure', params.code), locals);
		const newest = opened.latest?.number ?? 0;
		const started = await documents.startDraft(reader, 'procedure', params.code, newest);
		return started.ok ? accept('startDraft') : refuse('startDraft', started.problems, locals);
	},

	submit: async ({ locals, params, request }) => {
		const note = textOf(await request.formData(), 'note');
		const submitted = await locals.services.candidates.submit(readerOf(locals), params.code, note);
		if (!submitted.ok) return refuse('submit', submitted.problems, locals);
		redirect(303, `/candidates/${submitted.value.id}`);
	}
};
