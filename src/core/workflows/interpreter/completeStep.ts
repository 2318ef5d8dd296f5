import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import type { Instant } from '#core/shared/ports.ts';
import { indexGraph, type GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { advanceClock } from './advanceClock.ts';
import { finishActivity, trigger } from './leaveNode.ts';
import { RunDraft } from './RunDraft.ts';
import { settleRun } from './settleRun.ts';
import type { RunEnv, RunState, RunToken } from './types.ts';

export interface StepAction {
	/** Id of a step that waits, of a message event that may arrive, or of one on the border of a step that waits. */
	readonly step: string;
	/** Role code of who acts. */
	readonly by: string;
	/** One of the step's outcomes; default the usual one. */
	readonly outcome?: string;
	/** Not before the run's clock; default now. Timers due before it fire first. */
	readonly at?: Instant;
}

/**
 * The run after somebody did a step.
 *
 * Problems: `workflow/run-ended`, `workflow/clock-backwards`, `workflow/step-not-waiting`, `workflow/wrong-role`,
 * `workflow/unknown-outcome`; the state is untouched then.
 */
export function completeStep(
	graph: ProcessGraph,
	state: RunState,
	action: StepAction,
	env: RunEnv
): Result<RunState> {
	const { step, by, at } = action;
	if (state.status !== 'running') return fail({ code: 'workflow/run-ended', at: step, params: { step } });
	if (at !== undefined && at < state.now) {
		return fail({ code: 'workflow/clock-backwards', at: step, params: { step, now: state.now, given: at } });
	}
	const current = at === undefined ? state : advanceClock(graph, state, at, env);
	const index = indexGraph(graph);
	const place = placeFor(index, current, step);
	if (!place) return fail({ code: 'workflow/step-not-waiting', at: step, params: { step } });
	const { token, node } = place;
	const problem = refusal(node, by, action.outcome);
	if (problem) return fail(problem);

	const run = new RunDraft(index, env, current);
	const outcome = action.outcome ?? node.step?.outcomes[0]?.code;
	if (token.node !== node.id) {
		trigger(run, token, node);
		if (outcome !== undefined) run.outcomes[node.id] = outcome;
	} else if (token.instances && token.instances.done + 1 < token.instances.total) {
		const { instances } = token;
		run.replace(token, { instances: { ...instances, done: instances.done + 1 }, since: run.now });
		if (outcome !== undefined) run.outcomes[node.id] = outcome;
	} else {
		run.remove(token);
		finishActivity(run, node, token.scope, token.flow, outcome);
	}
	return ok(settleRun(run));
}

// helpers

/** The token the action is about, and the node it does: the step itself, or a message that reaches a waiting token. */
function placeFor(
	index: GraphIndex,
	state: RunState,
	step: string
): { token: RunToken; node: GraphNode } | undefined {
	const node = index.find(step);
	if (!node || node.type === 'timerCatch' || node.type === 'boundaryTimer') return undefined;
	const token = state.tokens.find((candidate) => {
		if (candidate.parked) return false;
		const stands = index.node(candidate.node);
		if (candidate.node === step) return stands.type !== 'subProcess' && stands.type !== 'eventBasedGateway';
		if (node.type === 'boundaryMessage') return node.attachedTo === candidate.node;
		return stands.type === 'eventBasedGateway' && index.next(candidate.node).includes(node);
	});
	return token && { token, node };
}

function refusal(node: GraphNode, by: string, outcome: string | undefined): Problem | undefined {
	const role = node.step?.role;
	if (role !== undefined && role !== by) {
		return { code: 'workflow/wrong-role', at: node.id, params: { step: node.id, role, by } };
	}
	const known = node.step?.outcomes.map(({ code }) => code) ?? [];
	if (outcome === undefined || known.includes(outcome)) return undefined;
	return {
		code: 'workflow/unknown-outcome',
		at: node.id,
		params: { step: node.id, outcome, known: known.join(', ') }
	};
}
