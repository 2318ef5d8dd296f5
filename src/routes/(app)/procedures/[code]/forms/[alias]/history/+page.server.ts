import { nameIn } from '../../../../../answers.ts';
import type { PageServerLoad } from './$types';
import { openForm } from '../openForm.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, procedure, opened, form } = await openForm(locals, params.code, params.alias);
	const names = await locals.services.people.names(reader);
	const nameOf = (id: string) => nameIn(names, id);
	return {
		procedure: { code: procedure.code },
		alias: params.alias,
		title: form.title,
		locale: locals.locale,
		draft: opened.draft && {
			rev: opened.draft.rev,
			at: opened.draft.updatedAt,
			by: nameOf(opened.draft.updatedBy)
		},
		versions: opened.versions.map(({ number, status, createdAt, createdBy }) => ({
			number,
			status,
			at: createdAt,
			by: nameOf(createdBy)
		})),
		checkpoints: opened.checkpoints.map(({ name, rev, at, by }) => ({ name, rev, at, by: nameOf(by) }))
	};
};
