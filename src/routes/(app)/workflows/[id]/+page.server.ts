import { canonicalJson } from '#core/shared/canonical.ts';
import { textIn } from '#core/shared/text.ts';
import { readWorkflow } from '#core/workflows/index.ts';
import { overrideMatrix } from '#lib/workflow-designer/overrides/overrideMatrix.ts';
import { accept, readerOf, refuse, valueOf } from '../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { documents, workflows } = locals.services;
	const { title, draft, latest, canEdit } = valueOf(await documents.open(reader, 'workflow', params.id), locals);
	const { users, hidden } = valueOf(await workflows.users(reader, params.id), locals);
	const shown = draft?.content ?? latest?.content;
	if (shown?.kind !== 'workflow') throw new Error(`${params.id} is no workflow`);
	const graph = valueOf(await readWorkflow(shown.bpmn), locals);
	const isNew =
		draft !== undefined &&
		(latest === undefined ||
			canonicalJson({ ...draft.content, version: latest.number }) !== canonicalJson(latest.content));
	return {
		id: params.id,
		title: textIn(title, locals.locale),
		bpmn: shown.bpmn,
		version: latest?.number ?? null,
		canEdit,
		canPropose: canEdit && isNew,
		isNew,
		users: users.map(({ procedure, version, newest }) => ({
			code: procedure.code,
			name: textIn(procedure.name, locals.locale),
			version,
			newest,
			differences: Object.keys(procedure.workflowOverrides?.steps ?? {}).length
		})),
		hidden,
		steps: graph.nodes.filter(({ step }) => step).length,
		matrix: overrideMatrix(
			graph,
			users.map(({ procedure }) => procedure)
		)
	};
};

export const actions: Actions = {
	propose: async ({ locals, params }) => {
		const proposed = await locals.services.workflows.propose(readerOf(locals), params.id);
		return proposed.ok ? accept('propose') : refuse('propose', proposed.problems, locals);
	}
};
