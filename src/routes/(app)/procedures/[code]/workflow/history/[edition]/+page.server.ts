import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { fail } from '#core/shared/problem.ts';
import type { WorkflowDocument } from '#core/workflows/index.ts';
import { valueOf } from '../../../../../answers.ts';
import { editionOptions } from '../../editions.ts';
import { openWorkflow } from '../../openWorkflow.ts';
import type { PageServerLoad } from './$types';

/** One past state, to look at. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, id, workflow, procedure } = await openWorkflow(locals, params.code);
	const edition = parseEdition(params.edition);
	const content = valueOf(
		edition
			? await locals.services.history.edition(reader, 'workflow', id, edition)
			: fail({ code: 'document/not-found', params: { ref: params.edition } }),
		locals
	) as WorkflowDocument;
	const options = editionOptions(workflow, undefined, locals);
	return {
		procedure,
		edition: params.edition,
		label: options.find(({ value }) => value === params.edition)?.label ?? params.edition,
		bpmn: content.bpmn,
		canRestore: workflow.canEdit && edition !== 'draft',
		rev: workflow.draft?.rev ?? null
	};
};
