import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { WorkflowContext } from '#core/workflows/index.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary, referencesIn } from './loadLibrary.ts';

/** What a workflow's rules need to know of the procedure that uses it, if one does yet. */
export async function workflowSurroundings(
	context: ServiceContext,
	actor: Actor,
	workflow: WorkflowDocument
): Promise<WorkflowContext> {
	const own = await referencesIn(context.parseWorkflow, workflow);
	const uses = await context.store.documents.usedBy(actor.tenant, 'workflow', workflow.id);
	const users = uses.map(({ from }) => from).filter(({ kind }) => kind === 'procedure');
	const user = users.find(({ version }) => version === 'draft') ?? users.at(-1);
	const released = await releasedGraph(context, actor, workflow);
	if (!user) return { library: await loadLibrary(context, actor, own), ...released };
	const ref = formatRef('procedure', user.id, user.version);
	const library = await loadLibrary(context, actor, [ref, ...own]);
	const procedure = library.get('procedure', ref);
	return { ...(procedure ? workflowContextOf(procedure, library) : { library }), ...released };
}

// helpers

/** The newest approved version: the one dossiers may be running on. */
async function releasedGraph(
	{ store, parseWorkflow }: ServiceContext,
	{ tenant }: Actor,
	{ id }: WorkflowDocument
): Promise<Pick<WorkflowContext, 'released'>> {
	const versions = await store.documents.versions(tenant, 'workflow', id);
	const [last] = versions.filter(({ status }) => status === 'approved').sort((a, b) => b.number - a.number);
	const record = last && (await store.documents.version(tenant, 'workflow', id, last.number));
	const graph = record?.content.kind === 'workflow' ? await parseWorkflow(record.content.bpmn) : undefined;
	return graph?.ok ? { released: graph.value } : {};
}
