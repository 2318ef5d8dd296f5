import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import type { Net, Place, Transition } from './net.ts';

/**
 * The net of one scope (the process, or one subprocess; inner subprocesses count as one step, they are checked by
 * themselves, and so do all instances of a step done for each of a list). Conditions are left open: an exclusive gateway
 * may take any way. A message may always arrive. Nodes nothing leads to are left out. Undefined when the scope is empty.
 */
export function buildNet(index: GraphIndex, scope: string | undefined): Net | undefined {
	if (index.inside(scope).length === 0) return undefined;
	const starts = index.starts(scope);
	const builder = new NetBuilder();
	// Without a start event everything that nothing leads to starts at once (BPMN 2.0 §13.2).
	const begun = starts.map((node) => builder.begin(node));
	builder.mark(builder.origin);
	builder.move([], [builder.origin], begun.length > 0 ? begun : [builder.add('', true)]);
	const reached = new Set<GraphNode>(starts);
	for (const node of reached) {
		addNode(builder, node, index.guests(node.id));
		for (const next of index.next(node.id)) reached.add(next);
	}
	return builder.build();
}

// helpers

class NetBuilder {
	readonly #places: Place[] = [];
	readonly #flows = new Map<string, number>();
	readonly #begun = new Map<GraphNode, number>();
	readonly #transitions: Transition[] = [];
	readonly #marked: number[] = [];
	readonly origin = this.add('');

	/** A place before the node that holds a token when the scope starts. */
	begin(node: GraphNode): number {
		const place = this.add(node.id);
		this.#begun.set(node, place);
		return place;
	}

	flow(id: string): number {
		const known = this.#flows.get(id);
		if (known !== undefined) return known;
		const place = this.add(id);
		this.#flows.set(id, place);
		return place;
	}

	add(id: string, end = false): number {
		return this.#places.push({ id, end }) - 1;
	}

	mark(place: number): void {
		this.#marked.push(place);
	}

	move(label: readonly string[], take: readonly number[], put: readonly number[], clears = false): void {
		this.#transitions.push({ label, take, put, clears });
	}

	into(node: GraphNode): number[] {
		const flows = node.incoming.map((flow) => this.flow(flow));
		const begun = this.#begun.get(node);
		return begun === undefined ? flows : [begun, ...flows];
	}

	/** Where tokens are when `node` is left: on every outgoing flow, or ended. */
	out(node: GraphNode): number[] {
		if (node.outgoing.length === 0 || ENDS.has(node.type)) return [this.add(node.id, true)];
		return node.outgoing.map((flow) => this.flow(flow));
	}

	build(): Net {
		const initial = this.#places.map(() => 0);
		for (const place of this.#marked) initial[place] = 1;
		return { places: this.#places, initial, transitions: this.#transitions };
	}
}

const ENDS: ReadonlySet<GraphNode['type']> = new Set(['endEvent', 'terminateEnd', 'errorEnd']);

function addNode(net: NetBuilder, node: GraphNode, guests: readonly GraphNode[]): void {
	switch (node.type) {
		case 'boundaryTimer':
		case 'boundaryMessage':
		case 'boundaryError':
			return;
		case 'parallelGateway':
			return addJoin(net, node);
		case 'exclusiveGateway':
		case 'eventBasedGateway':
			return addChoice(net, node);
		case 'terminateEnd':
		case 'errorEnd':
			return addEnd(net, node, true);
		case 'endEvent':
			return addEnd(net, node, false);
		default:
			return addActivity(net, node, guests);
	}
}

function addJoin(net: NetBuilder, node: GraphNode): void {
	const waiting = net.into(node);
	if (waiting.length > 0) net.move(passing(node), waiting, net.out(node));
}

function addEnd(net: NetBuilder, node: GraphNode, clears: boolean): void {
	const ended = net.add(node.id, true);
	for (const place of net.into(node)) net.move([node.id], [place], [ended], clears);
}

function addChoice(net: NetBuilder, node: GraphNode): void {
	const chosen = net.add(node.id);
	for (const place of net.into(node)) net.move([node.id], [place], [chosen]);
	if (node.outgoing.length === 0) net.move([], [chosen], net.out(node));
	for (const flow of node.outgoing) net.move([flow], [chosen], [net.flow(flow)]);
}

function addActivity(net: NetBuilder, node: GraphNode, guests: readonly GraphNode[]): void {
	const onward = net.out(node);
	if (guests.length === 0) {
		for (const place of net.into(node)) net.move(passing(node), [place], onward);
		return;
	}
	const busy = net.add(node.id);
	for (const place of net.into(node)) net.move([node.id], [place], [busy]);
	net.move(node.outgoing, [busy], onward);
	for (const guest of guests) {
		if (guest.interrupting !== false) {
			net.move(passing(guest), [busy], net.out(guest));
			continue;
		}
		// Once per run is enough to see where its token goes wrong; a reminder in a loop may well be sent again.
		const armed = net.add(guest.id, true);
		net.mark(armed);
		net.move(passing(guest), [busy, armed], [busy, ...net.out(guest)]);
	}
}

function passing({ id, outgoing }: GraphNode): string[] {
	return [id, ...outgoing];
}
