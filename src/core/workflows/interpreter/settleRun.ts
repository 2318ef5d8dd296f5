import type { GraphIndex } from '../graph/indexGraph.ts';
import { enterNode, openInstances } from './enterNode.ts';
import { finishActivity } from './leaveNode.ts';
import type { RunDraft } from './RunDraft.ts';
import type { RunState, RunToken } from './types.ts';

/** Moves a run may make by itself before it counts as an endless loop. */
const MOVES = 10_000;

/** Lets every token that can go on by itself go on, closes finished subprocesses, and tells when nothing can move any more. */
export function settleRun(run: RunDraft): RunState {
	for (let moves = 0; !run.stuck; moves += 1) {
		const moving = run.nextMoving();
		if (moving) {
			const node = run.index.node(run.index.flow(moving.flow).target);
			if (moves < MOVES) enterNode(run, node, moving.scope, moving.flow);
			else run.stop(node.id, 'endless');
		} else if (!closeFinished(run)) break;
	}
	if (!run.stuck && run.tokens.length > 0 && !run.tokens.some((token) => isAlive(run.index, token))) {
		stopAtJoin(run);
	}
	return run.state();
}

// helpers

/** Finishes one subprocess instance that holds no token any more; false when there is none. */
function closeFinished(run: RunDraft): boolean {
	const scope = run.scopes.find(({ id }) => !run.tokens.some((token) => token.scope === id));
	if (!scope) return false;
	run.closeScope(scope.id);
	const token = run.tokens.find(({ id }) => id === scope.token);
	if (!token) return true;
	const { total, begun, done } = token.instances ?? { total: 1, begun: 1, done: 0 };
	if (done + 1 < total) {
		run.replace(token, { instances: { total, begun, done: done + 1 } });
		openInstances(run, token.id);
		return true;
	}
	const node = run.index.node(token.node);
	run.remove(token);
	finishActivity(run, node, token.scope, token.flow, undefined);
	return true;
}

/** Whether a person, a message or a timer can still move the token. */
function isAlive(index: GraphIndex, token: RunToken): boolean {
	if (token.timers.length > 0) return true;
	if (index.guests(token.node).some(({ type }) => type === 'boundaryMessage')) return true;
	return !token.parked && index.node(token.node).type !== 'subProcess';
}

function stopAtJoin(run: RunDraft): void {
	const token = run.tokens.find(({ parked }) => parked);
	if (!token) return;
	const here = run.tokens.filter(({ node, scope }) => node === token.node && scope === token.scope);
	const missing = run.index
		.node(token.node)
		.incoming.filter((flow) => !here.some((other) => other.flow === flow));
	run.stop(token.node, 'join', missing);
}
