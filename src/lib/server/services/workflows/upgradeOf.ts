import type { ProcedureDocument } from '#core/procedures/types.ts';
import { same } from '#core/shared/match.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import { diffWorkflows } from '#core/workflows/diff/index.ts';
import { applyOverrides } from '#core/workflows/overrides/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { visibleContent } from '../documents/visible.ts';
import { newestWorkflow } from './newestWorkflow.ts';
import type { WorkflowUpgrade } from './types.ts';

/** What the newest version of its workflow means for a procedure; undefined when it has it. */
export async function upgradeOf(
	context: ServiceContext,
	actor: Actor,
	procedure: ProcedureDocument
): Promise<Result<WorkflowUpgrade | undefined>> {
	const from = procedure.uses.workflow ?? '';
	const pinned = parseRef(from);
	const newest = await newestWorkflow(context, actor, procedure);
	if (!pinned || pinned.version === 'draft' || newest === undefined || newest <= pinned.version)
		return ok(undefined);
	const to = formatRef('workflow', pinned.id, newest);
	const [old, now] = [await graphOf(context, actor, from), await graphOf(context, actor, to)];
	if (!old.ok) return old;
	if (!now.ok) return now;
	const before = applyOverrides(old.value, procedure.workflowOverrides);
	const after = applyOverrides(now.value, procedure.workflowOverrides);
	const lost = after.problems.filter((found) => !before.problems.some((other) => same(other, found)));
	const gone = new Set(after.problems.flatMap(({ step, problem }) => (problem === 'unknownStep' ? [step] : [])));
	return ok({
		from,
		to,
		changes: diffWorkflows(before.graph, after.graph).changes,
		kept: Object.keys(procedure.workflowOverrides?.steps ?? {}).filter((step) => !gone.has(step)),
		lost
	});
}

// helpers

async function graphOf(
	{ store, parseWorkflow }: ServiceContext,
	actor: Actor,
	ref: Ref
): Promise<Result<ProcessGraph>> {
	const workflow = await visibleContent(store, actor, ref);
	if (workflow?.kind !== 'workflow') return fail({ code: 'document/not-found', params: { ref } });
	return parseWorkflow(workflow.bpmn);
}
