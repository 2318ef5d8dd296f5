import type { Instant } from '#core/shared/ports.ts';
import { indexGraph } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';
import { trigger } from './leaveNode.ts';
import { RunDraft } from './RunDraft.ts';
import { settleRun } from './settleRun.ts';
import type { RunEnv, RunState } from './types.ts';

/**
 * Moves the run's clock forward; timers that fall due on the way fire at their own instants, in order. An instant in
 * the past, or a run that has ended, changes nothing.
 */
export function advanceClock(graph: ProcessGraph, state: RunState, to: Instant, env: RunEnv): RunState {
	const index = indexGraph(graph);
	let current = state;
	while (current.status === 'running' && to > current.now) {
		const [first] = current.tokens
			.flatMap((token) => token.timers.map((timer) => ({ token, timer })))
			.filter(({ timer }) => timer.at <= to)
			.sort((a, b) => compare(a.timer.at, b.timer.at) || a.token.id - b.token.id);
		const run = new RunDraft(index, env, current);
		if (!first) {
			run.now = to;
			return run.state();
		}
		if (first.timer.at > run.now) run.now = first.timer.at;
		trigger(run, first.token, index.node(first.timer.node));
		current = settleRun(run);
	}
	return current;
}

// helpers

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
