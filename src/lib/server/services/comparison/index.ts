import { fail, ok, type Result } from '#core/shared/problem.ts';
import { diffWorkflows, type WorkflowDiff } from '#core/workflows/diff/index.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import type { Edition, HistoryService } from '../history/index.ts';

/** One state of one workflow. */
export interface WorkflowState {
	readonly id: string;
	readonly edition: Edition;
}

export interface WorkflowComparison {
	/** BPMN XML of both. */
	readonly before: string;
	readonly after: string;
	readonly diff: WorkflowDiff;
}

export interface ComparisonService {
	/** What `after` changes against `before`, as far as the actor may see both. */
	workflows(actor: Actor, before: WorkflowState, after: WorkflowState): Promise<Result<WorkflowComparison>>;
}

export function createComparison(
	{ parseWorkflow }: ServiceContext,
	history: HistoryService
): ComparisonService {
	async function read(actor: Actor, { id, edition }: WorkflowState) {
		const found = await history.edition(actor, 'workflow', id, edition);
		if (!found.ok) return found;
		if (found.value.kind !== 'workflow')
			return fail({ code: 'document/not-found', params: { ref: `workflow:${id}` } });
		const { bpmn } = found.value;
		const graph = await parseWorkflow(bpmn);
		return graph.ok ? ok({ bpmn, graph: graph.value }) : graph;
	}

	return {
		workflows: async (actor, before, after) => {
			const old = await read(actor, before);
			if (!old.ok) return old;
			const now = await read(actor, after);
			if (!now.ok) return now;
			const diff = diffWorkflows(old.value.graph, now.value.graph);
			return ok({ before: old.value.bpmn, after: now.value.bpmn, diff });
		}
	};
}
