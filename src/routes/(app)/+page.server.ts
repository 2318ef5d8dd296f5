import { textIn } from '#core/shared/text.ts';
import type { DraftRow, Task } from '#lib/catalogue/types.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { nameIn, readerOf, valueOf } from './answers.ts';
import { waitingRows } from './dictionary/waitingRows.ts';
import { draftHrefs } from './draftHref.ts';
import type { PageServerLoad } from './$types';

/** Candidates and drafts looked at for the work list; older ones are found in their own lists. */
const LIMIT = 50;

export const load: PageServerLoad = async ({ locals }) => {
	const reader = readerOf(locals);
	const names = await locals.services.people.names(reader);
	const editor = holds(reader, 'document.edit');
	return {
		tasks: await tasksOf(locals, names),
		drafts: editor ? await draftsOf(locals, names, true) : [],
		others: editor ? await draftsOf(locals, names, false) : [],
		definitions: holds(reader, 'dictionary.review')
			? (await waitingRows(locals)).filter(({ mayDecide }) => mayDecide)
			: [],
		editor,
		reviewer: (['candidate.test', 'candidate.approve', 'release.publish'] as const).some((permission) =>
			holds(reader, permission)
		)
	};
};

// helpers

/** What waits for one of the reader's roles, longest waiting first. */
async function tasksOf(locals: App.Locals, names: Readonly<Record<string, string>>): Promise<Task[]> {
	const reader = readerOf(locals);
	if (!holds(reader, 'candidate.read')) return [];
	const { candidates, documents } = locals.services;
	const open = await Promise.all(
		(['inReview', 'approved'] as const).map(async (status) => {
			const page = valueOf(await candidates.list(reader, { status, limit: LIMIT }), locals);
			return page.items;
		})
	);
	const tasks = await Promise.all(
		open.flat().map(async ({ id, procedure, number, submittedBy, submittedAt, status }) => {
			const { hindrances, evidence } = valueOf(await candidates.get(reader, id), locals);
			const tested = evidence.some(({ type }) => type === 'tested');
			const kinds: Task['kind'][] = [];
			if (!hindrances.test && !tested) kinds.push('test');
			if (!hindrances.approve) kinds.push('approve');
			if (!hindrances.publish && status === 'approved') kinds.push('publish');
			if (kinds.length === 0) return [];
			const opened = await documents.open(reader, 'procedure', procedure);
			const name = opened.ok ? textIn(opened.value.title, locals.locale) : procedure;
			const by = nameIn(names, submittedBy);
			return kinds.map((kind) => ({ candidate: id, kind, procedure, name, number, by, at: submittedAt }));
		})
	);
	return tasks.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Drafts the reader (or, of what the reader may see, only others) changed since they were submitted, newest first. */
async function draftsOf(
	locals: App.Locals,
	names: Readonly<Record<string, string>>,
	mine: boolean
): Promise<DraftRow[]> {
	const reader = readerOf(locals);
	const rows = await Promise.all(
		(['procedure', 'workflow', 'form'] as const).map(async (kind) => {
			const query = { kind, edited: true, limit: LIMIT, ...(mine ? { author: reader.id } : {}) };
			const page = valueOf(await locals.services.documents.list(reader, query), locals);
			const items = page.items.filter(({ draftAuthors }) => draftAuthors.includes(reader.id) === mine);
			const href = await draftHrefs(
				locals,
				kind,
				items.map(({ id }) => id)
			);
			return items.map(({ id, title, updatedAt, draftBy }) => ({
				href: href(id),
				kind,
				id,
				name: textIn(title, locals.locale),
				by: draftBy === null ? undefined : nameIn(names, draftBy),
				at: updatedAt
			}));
		})
	);
	return rows.flat().sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
}
