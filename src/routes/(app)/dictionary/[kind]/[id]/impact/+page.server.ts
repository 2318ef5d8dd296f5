import { redirect } from '@sveltejs/kit';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import { listHref } from '#lib/dictionary/list/listHref.ts';
import { entryHref } from '#lib/dictionary/names/entryHref.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { accept, readerOf, refuse, textOf, valueOf } from '../../../../answers.ts';
import { openEntry } from '../../../openEntry.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, kind, opened, header } = await openEntry(locals, params);
	const { dictionaryReview, usage, people } = locals.services;
	const waiting = valueOf(await dictionaryReview.waiting(reader), locals).find(({ ref }) =>
		ref.startsWith(`${kind}:${header.id}@`)
	);
	const names = await people.names(reader);
	const report = opened.draft ? valueOf(await usage.impact(reader, kind, header.id), locals) : undefined;
	return {
		entry: header,
		locale: locals.locale,
		rev: opened.draft?.rev,
		report: report && {
			...report,
			breaks: report.breaks.map((item) => ({ ...item, title: textIn(item.title, locals.locale) })),
			upgrades: report.upgrades.map((item) => ({ ...item, title: textIn(item.title, locals.locale) }))
		},
		waiting: waiting && {
			ref: waiting.ref,
			by: names[waiting.submittedBy] ?? waiting.submittedBy,
			at: waiting.submittedAt,
			mayDecide: waiting.mayDecide
		},
		approved: opened.versions.find(({ status }) => status === 'approved')?.number,
		mayRetire: holds(reader, 'dictionary.edit') && opened.canEdit
	};
};

export const actions: Actions = {
	submit: async ({ locals, params, request }) => {
		const form = await request.formData();
		const reason = textOf(form, 'reason');
		const rev = Number(textOf(form, 'rev'));
		const kind = await kindOf(locals, params);
		const done = await locals.services.dictionaryReview.submit(
			readerOf(locals),
			kind,
			params.id,
			rev,
			reason || undefined
		);
		return done.ok ? accept('submit') : refuse('submit', done.problems, locals);
	},
	removeDraft: async ({ locals, params, request }) => {
		const rev = Number(textOf(await request.formData(), 'rev'));
		const { reader, kind, header } = await openEntry(locals, params);
		const done = await locals.services.dictionary.removeDraft(reader, kind, params.id, rev);
		if (!done.ok) return refuse('removeDraft', done.problems, locals);
		redirect(303, header.versions > 0 ? entryHref(kind, params.id) : listHref({ kind, text: '', offset: 0 }));
	},
	decide: async ({ locals, request }) => {
		const form = await request.formData();
		const verdict = textOf(form, 'verdict') === 'approve' ? 'approve' : 'reject';
		const reason = textOf(form, 'reason');
		const done = await locals.services.dictionaryReview.decide(
			readerOf(locals),
			textOf(form, 'ref'),
			verdict,
			reason || undefined
		);
		return done.ok ? accept(verdict) : refuse('decide', done.problems, locals);
	},
	retire: async ({ locals, params, request }) => {
		const form = await request.formData();
		const kind = await kindOf(locals, params);
		const ref = formatRef(kind, params.id, Number(textOf(form, 'version')));
		const done = await locals.services.dictionaryReview.retire(readerOf(locals), ref, textOf(form, 'reason'));
		return done.ok ? accept('retire') : refuse('retire', done.problems, locals);
	}
};

// helpers

/** The kind in the address, when there is such a document to see. */
async function kindOf(
	locals: App.Locals,
	params: { readonly kind: string; readonly id: string }
): Promise<DictionaryKind> {
	return (await openEntry(locals, params)).kind;
}
