import type { GraphNode } from '../types.ts';
import type { RunDraft } from './RunDraft.ts';
import type { RunToken } from './types.ts';

/** A token goes out of a node along every outgoing flow; without any, it has ended. */
export function leave(run: RunDraft, node: GraphNode, scope: number): void {
	for (const flow of node.outgoing) run.send(flow, scope);
}

/** An activity is done: its outcome, notice and result are noted, then its token leaves, by an error event if one catches. */
export function finishActivity(
	run: RunDraft,
	node: GraphNode,
	scope: number,
	flow: string | undefined,
	outcome: string | undefined
): void {
	run.pass(node.id, flow);
	const { step } = node;
	if (outcome !== undefined) run.outcomes[node.id] = outcome;
	if (step && NOTICES.has(step.kind) && !step.notices) run.notices.push({ node: node.id, kind: step.kind, at: run.now });
	if (step?.result !== undefined) run.result = step.result;
	const catcher = step?.kind === 'lookUpSource' ? failureEvent(run, node, outcome) : undefined;
	if (catcher) run.pass(catcher.id);
	leave(run, catcher ?? node, scope);
}

/** An event on the border of a waiting activity, or behind an event gateway, happens to its token. */
export function trigger(run: RunDraft, token: RunToken, event: GraphNode): void {
	const host = run.index.node(token.node);
	const flow = host.outgoing.find((id) => run.index.flow(id).target === event.id);
	if (host.type === 'eventBasedGateway' && flow !== undefined) {
		run.remove(token);
		run.pass(host.id, token.flow);
		run.noteTaken(flow);
		return finishActivity(run, event, token.scope, flow, event.step?.outcomes[0]?.code);
	}
	if (event.id === host.id) {
		run.remove(token);
		return finishActivity(run, event, token.scope, token.flow, undefined);
	}
	if (event.interrupting === false) {
		run.replace(token, { timers: token.timers.filter(({ node }) => node !== event.id) });
	} else run.remove(token);
	run.pass(event.id);
	leave(run, event, token.scope);
}

/** An error leaves the innermost subprocess that has an event for it; without one the run is stuck. */
export function raiseError(run: RunDraft, scope: number, code: string | undefined, thrower: string): void {
	for (let current = scope; current !== 0; ) {
		const open = run.scopes.find(({ id }) => id === current);
		const host = run.tokens.find(({ id }) => id === open?.token);
		if (!host) break;
		const catcher = run.index
			.guests(host.node)
			.find((guest) => guest.type === 'boundaryError' && (guest.errorCode ?? code) === code);
		if (catcher) return trigger(run, host, catcher);
		current = host.scope;
	}
	run.stop(thrower, 'uncaughtError');
}

// helpers

const NOTICES: ReadonlySet<string> = new Set(['notify', 'postNotice', 'apologise']);

/** The error event that catches what a source answered: the one naming the outcome, or an unnamed one for a time-out. */
function failureEvent(run: RunDraft, node: GraphNode, outcome: string | undefined): GraphNode | undefined {
	const events = run.index.guests(node.id).filter(({ type }) => type === 'boundaryError');
	return (
		events.find(({ errorCode }) => errorCode !== undefined && errorCode === outcome) ??
		(outcome === 'timeout' ? events.find(({ errorCode }) => errorCode === undefined) : undefined)
	);
}
