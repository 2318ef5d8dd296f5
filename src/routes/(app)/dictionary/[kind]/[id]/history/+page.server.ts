import { nameIn } from '../../../../answers.ts';
import { openEntry } from '../../../openEntry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, opened, header } = await openEntry(locals, params);
	const names = await locals.services.people.names(reader);
	return {
		entry: header,
		locale: locals.locale,
		versions: opened.versions.map(({ number, status, createdAt, createdBy }) => ({
			number,
			status,
			at: createdAt,
			by: nameIn(names, createdBy)
		})),
		checkpoints: opened.checkpoints.map(({ name, rev, at, by }) => ({
			name,
			rev,
			at,
			by: nameIn(names, by)
		})),
		draft: opened.draft && {
			at: opened.draft.updatedAt,
			by: nameIn(names, opened.draft.updatedBy),
			rev: opened.draft.rev
		}
	};
};
