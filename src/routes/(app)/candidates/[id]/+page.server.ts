import { reviewOf } from './review.ts';
import { accept, readerOf, refuse, textOf, valueOf } from '../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { candidates } = locals.services;
	const opened = valueOf(await candidates.get(reader, params.id), locals);
	const diff = valueOf(await candidates.diff(reader, params.id), locals);
	return { review: await reviewOf(locals, opened, diff) };
};

export const actions: Actions = {
	test: async ({ locals, params }) => {
		const done = await locals.services.candidates.test(readerOf(locals), params.id);
		return done.ok ? accept('test') : refuse('test', done.problems, locals);
	},
	approve: async ({ locals, params, request }) => {
		const note = textOf(await request.formData(), 'note');
		const done = await locals.services.candidates.approve(readerOf(locals), params.id, note);
		return done.ok ? accept('approve') : refuse('approve', done.problems, locals);
	},
	reject: async ({ locals, params, request }) => {
		const reason = textOf(await request.formData(), 'reason');
		const done = await locals.services.candidates.reject(readerOf(locals), params.id, reason);
		return done.ok ? accept('reject') : refuse('reject', done.problems, locals);
	}
};
