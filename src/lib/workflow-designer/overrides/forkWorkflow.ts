import type { ProcedureDocument } from '#core/procedures/types.ts';
import { applyToBpmn } from '#core/workflows/overrides/index.ts';
import { withIdentity, type WorkflowDocument } from '#core/workflows/index.ts';

/** Numbers tried for the id of a copy. */
const TRIES = 9;

/**
 * Saves a copy of the base with the procedure's differences applied as a workflow of its own, ids of its elements kept;
 * answers its id, or undefined when it could not be saved.
 */
export async function forkWorkflow(
	base: WorkflowDocument,
	procedure: ProcedureDocument,
	title: WorkflowDocument['title'],
	send: typeof fetch
): Promise<string | undefined> {
	const effective = await applyToBpmn(base.bpmn, procedure.workflowOverrides);
	if (!effective.ok) return undefined;
	for (let number = 1; number <= TRIES; number++) {
		const id = `${base.id}-${procedure.code}${number === 1 ? '' : `-${number}`}`;
		const bpmn = await withIdentity(effective.value.bpmn, { id, version: 1 });
		if (!bpmn.ok) return undefined;
		const content: WorkflowDocument = { ...base, id, version: 0, title, bpmn: bpmn.value };
		const answer = await send(`/drafts/workflow/${encodeURIComponent(id)}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rev: null, content })
		}).catch(() => undefined);
		if (answer?.ok) return id;
		// Somebody has that id.
		if (answer?.status !== 409) return undefined;
	}
	return undefined;
}
