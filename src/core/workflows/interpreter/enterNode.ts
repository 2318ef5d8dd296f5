import { truth } from '#core/expressions/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { GraphFlow, GraphNode } from '../types.ts';
import { finishActivity, leave, raiseError } from './leaveNode.ts';
import type { RunDraft } from './RunDraft.ts';

/** A token arrives at a node: it waits there, or the node acts and the token goes on. */
export function enterNode(run: RunDraft, node: GraphNode, scope: number, flow?: string): void {
	switch (node.type) {
		case 'startEvent':
			run.pass(node.id, flow);
			return leave(run, node, scope);
		case 'exclusiveGateway':
			return choose(run, node, scope, flow);
		case 'parallelGateway':
			return join(run, node, scope, flow);
		case 'endEvent':
			return run.pass(node.id, flow);
		case 'terminateEnd':
			run.pass(node.id, flow);
			return run.clearScope(scope);
		case 'errorEnd':
			run.pass(node.id, flow);
			return raiseError(run, scope, node.errorCode, node.id);
		case 'callActivity':
			return run.stop(node.id, 'callActivity');
		case 'subProcess':
		case 'userTask':
		case 'serviceTask':
		case 'sendTask':
		case 'receiveTask':
			return enterActivity(run, node, scope, flow);
		case 'eventBasedGateway':
		case 'timerCatch':
		case 'messageCatch':
			run.place(node, scope, flow);
			return;
		case 'boundaryTimer':
		case 'boundaryMessage':
		case 'boundaryError':
			throw new Error(`Nothing flows into a boundary event: ${node.id}`);
	}
}

/** Starts the next instances of an open subprocess: all at once, or one after the other. */
export function openInstances(run: RunDraft, tokenId: number): void {
	const token = run.tokens.find(({ id }) => id === tokenId);
	if (!token) return;
	const node = run.index.node(token.node);
	const { total, begun, done } = token.instances ?? { total: 1, begun: 0, done: 0 };
	const count = node.forEach?.sequential ? Math.min(1, total - begun) : total - begun;
	if (count <= 0) return;
	run.replace(token, { instances: { total, begun: begun + count, done } });
	for (let instance = 0; instance < count; instance += 1) {
		const inner = run.openScope(token);
		for (const start of run.index.starts(node.id)) enterNode(run, start, inner);
	}
}

// helpers

function enterActivity(run: RunDraft, node: GraphNode, scope: number, flow?: string): void {
	const total = node.forEach ? listLength(run, node.forEach.collection) : 1;
	if (total === 0) {
		run.pass(node.id, flow);
		return leave(run, node, scope);
	}
	if (node.type === 'subProcess') {
		const token = run.place(node, scope, flow, { instances: { total, begun: 0, done: 0 } });
		return openInstances(run, token.id);
	}
	if (!runsItself(node)) {
		run.place(node, scope, flow, node.forEach ? { instances: { total, begun: total, done: 0 } } : {});
		return;
	}
	run.sayNotices(node);
	if (node.step?.kind !== 'lookUpSource') {
		const [usual] = node.step?.outcomes ?? [];
		return finishActivity(run, node, scope, flow, usual?.code);
	}
	const { source } = node.step;
	const sourceId = source === undefined ? undefined : parseRef(source)?.id;
	if (source === undefined || sourceId === undefined) return run.stop(node.id, 'source');
	const { outcome } = run.env.askSource(source, run.state());
	run.sourceStatus[sourceId] = outcome;
	finishActivity(run, node, scope, flow, outcome);
}

/** Steps no person does: service and send tasks, and whatever the system is responsible for. */
function runsItself({ type, step }: GraphNode): boolean {
	return type === 'serviceTask' || type === 'sendTask' || (type === 'userTask' && step?.role === 'system');
}

function listLength(run: RunDraft, collection: string): number {
	const list = run.env.scope(run.state()).read(collection.split('.'));
	return Array.isArray(list) ? list.length : 0;
}

function choose(run: RunDraft, node: GraphNode, scope: number, flow?: string): void {
	const ways = node.outgoing.map((id) => run.index.flow(id));
	const reads = run.env.scope(run.state());
	let chosen: GraphFlow | undefined;
	for (const way of ways) {
		if (way.id === node.defaultFlow) continue;
		if (way.condition && !way.condition.ast) return run.stop(node.id, 'condition');
		if (way.condition?.ast && !truth(way.condition.ast, reads)) continue;
		chosen = way;
		break;
	}
	chosen ??= ways.find(({ id }) => id === node.defaultFlow);
	if (!chosen && ways.length > 0) return run.stop(node.id, 'noWay');
	run.pass(node.id, flow);
	if (chosen) run.send(chosen.id, scope);
}

function join(run: RunDraft, node: GraphNode, scope: number, flow?: string): void {
	if (flow !== undefined) run.place(node, scope, flow, { parked: true, timers: [] });
	const parked = run.tokens.filter((token) => token.node === node.id && token.scope === scope);
	const arrived = node.incoming.map((id) => parked.find((token) => token.flow === id));
	if (arrived.includes(undefined)) return;
	for (const token of arrived) if (token) run.remove(token);
	run.pass(node.id, flow);
	leave(run, node, scope);
}
