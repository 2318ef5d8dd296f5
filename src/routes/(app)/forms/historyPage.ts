import { redirect } from '@sveltejs/kit';
import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { accept, nameIn, refuse, textOf, valueOf } from '../answers.ts';
import { formPlace, viewOf, type FormParams } from './formPlace.ts';

const PAGE = 20;

/** Versions and named states of a form. */
export async function historyPage(locals: App.Locals, params: FormParams, url: URL) {
	const place = await formPlace(locals, params);
	const { reader, opened, id } = place;
	const offset = Math.max(0, Number(url.searchParams.get('offset')) || 0);
	const page = valueOf(
		await locals.services.history.list(reader, 'form', id, { offset, limit: PAGE }),
		locals
	);
	const names = await locals.services.people.names(reader);
	const { draft } = opened;
	return {
		place: viewOf(place),
		title: opened.title,
		locale: locals.locale,
		canEdit: opened.canEdit,
		draft: draft && { rev: draft.rev, at: draft.updatedAt, by: nameIn(names, draft.updatedBy) },
		states: page.items.map((state) => ({ ...state, by: nameIn(names, state.by) })),
		total: page.total,
		offset,
		limit: PAGE
	};
}

export type HistoryPage = Awaited<ReturnType<typeof historyPage>>;

/** Keeps the present draft under a name. */
export async function nameState(locals: App.Locals, params: FormParams, data: FormData) {
	const { reader, opened, id } = await formPlace(locals, params);
	const name = textOf(data, 'name').slice(0, 120);
	if (!opened.draft || name === '') return refuse('name', [{ code: 'document/nothing-to-name' }], locals);
	const { rev, content } = opened.draft;
	const saved = await locals.services.documents.saveDraft(reader, 'form', id, {
		rev,
		content,
		checkpoint: name
	});
	return saved.ok ? accept('name') : refuse('name', saved.problems, locals);
}

/** Puts a past state into the draft, as it stood when the page was asked for. */
export async function restoreState(locals: App.Locals, params: FormParams, data: FormData) {
	const { reader, id, design } = await formPlace(locals, params);
	const from = parseEdition(textOf(data, 'edition'));
	const rev = textOf(data, 'rev');
	if (!from || from === 'draft')
		return refuse('restore', [{ code: 'document/not-found', params: { ref: id } }], locals);
	const restored = await locals.services.history.restore(reader, 'form', id, {
		from,
		rev: rev === '' ? null : Number(rev),
		keptAs: m.workflows_history_before_restore({ state: textOf(data, 'label') })
	});
	if (!restored.ok) return refuse('restore', restored.problems, locals);
	redirect(303, design);
}
