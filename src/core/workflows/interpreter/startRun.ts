import type { Instant } from '#core/shared/ports.ts';
import { indexGraph } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';
import { enterNode } from './enterNode.ts';
import { RunDraft } from './RunDraft.ts';
import { settleRun } from './settleRun.ts';
import type { RunEnv, RunState } from './types.ts';

/**
 * A run from the start event to where it first waits for somebody. Begins at `at`, by default the instant the scope
 * answers for `dossier.receivedAt`; throws when there is neither. A graph with elements outside the portable subset is
 * stuck at once, at the first of them.
 */
export function startRun(graph: ProcessGraph, env: RunEnv, at?: Instant): RunState {
	const empty = { ...NOTHING_YET, now: at ?? '' };
	const now = at ?? env.scope(empty).read(['dossier', 'receivedAt']);
	if (typeof now !== 'string' || now === '') throw new Error('A run needs an instant to start at');
	const index = indexGraph(graph);
	const run = new RunDraft(index, env, { ...empty, now });
	const [foreign] = graph.notPortable ?? [];
	if (foreign) run.stop(foreign.at, 'notPortable');
	else for (const start of index.starts(undefined)) enterNode(run, start, 0);
	return settleRun(run);
}

// helpers

const NOTHING_YET: Omit<RunState, 'now'> = {
	status: 'running',
	tokens: [],
	scopes: [],
	waiting: [],
	passed: [],
	takenFlows: [],
	outcomes: {},
	sourceStatus: {},
	pauses: [],
	notices: [],
	result: null,
	next: 1
};
