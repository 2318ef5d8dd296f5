import { redirect } from '@sveltejs/kit';
import { textIn } from '#core/shared/text.ts';
import type { WorkflowUser } from '#lib/server/services/workflows/index.ts';
import type { WorkflowSetting } from '#lib/workflow-designer/setting.ts';
import { readerOf, valueOf } from '../../../answers.ts';
import { settingOf } from '../../../procedures/[code]/workflow/settingOf.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { documents, locks, workflows } = locals.services;
	const opened = valueOf(await documents.open(reader, 'workflow', params.id), locals);
	if (!opened.canEdit) redirect(303, `/workflows/${encodeURIComponent(params.id)}`);
	const content = opened.draft?.content ?? opened.latest?.content;
	if (content?.kind !== 'workflow') throw new Error(`${params.id} is no workflow`);
	const { users } = valueOf(await workflows.users(reader, params.id), locals);
	return {
		title: textIn(opened.title, locals.locale),
		workflow: content,
		rev: opened.draft?.rev ?? null,
		lock: valueOf(await locks.get(reader, 'workflow', params.id), locals),
		user: reader.id,
		/** One that uses the base, to try it out with. */
		triedIn: users[0]?.procedure.code,
		names: await locals.services.people.names(reader),
		setting: await settingFor(locals, users)
	};
};

// helpers

/** What surrounds the base in the first procedure that uses it: forms, results and limits are the procedures'. */
async function settingFor(
	locals: App.Locals,
	[user]: readonly WorkflowUser[]
): Promise<WorkflowSetting> {
	if (!user) return { forms: [], sources: [], instruments: [], results: [] };
	const library = valueOf(await locals.services.documents.loadLibrary(readerOf(locals), [user.ref]), locals);
	return settingOf(locals, user.procedure, library, true);
}
