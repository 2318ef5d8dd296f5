import type { GraphNode, ProcessGraph } from '../types.ts';
import type { Net, Place, Transition } from './net.ts';

/**
 * The net of one scope (the process, or one subprocess; inner subprocesses count as one step, they are checked by
 * themselves). Conditions are left open: an exclusive gateway may take any way. A message may always arrive. Undefined
 * when the scope is empty.
 */
export function buildNet(graph: ProcessGraph, scope: string | undefined): Net | undefined {
	const nodes = graph.nodes.filter(({ parent }) => parent === scope);
	if (nodes.length === 0) return undefined;
	const builder = new NetBuilder();
	const guests = Map.groupBy(
		nodes.filter(({ attachedTo }) => attachedTo !== undefined),
		({ attachedTo }) => attachedTo
	);
	addStart(builder, nodes);
	for (const node of nodes) addNode(builder, node, guests.get(node.id) ?? []);
	return builder.build();
}

// helpers

class NetBuilder {
	readonly #places: Place[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #transitions: Transition[] = [];
	readonly #marked: number[] = [];

	/** The place of `id` in the given role; made on first use. */
	place(id: string, role: 'flow' | 'end' | string = 'flow'): number {
		const key = `${role} ${id}`;
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#places.push({ id, end: role === 'end' || role === 'armed' });
		this.#numbers.set(key, this.#places.length - 1);
		return this.#places.length - 1;
	}

	mark(place: number): void {
		this.#marked.push(place);
	}

	move(label: readonly string[], take: readonly number[], put: readonly number[], clears = false): void {
		this.#transitions.push({ label, take, put, clears });
	}

	/** Where tokens are when `node` is left: on every outgoing flow, or ended. */
	after(node: GraphNode): number[] {
		return node.outgoing.length === 0
			? [this.place(node.id, 'end')]
			: node.outgoing.map((flow) => this.place(flow));
	}

	build(): Net {
		return {
			places: this.#places,
			initial: this.#places.map((_, place) => (this.#marked.includes(place) ? 1 : 0)),
			transitions: this.#transitions
		};
	}
}

function addStart(net: NetBuilder, nodes: readonly GraphNode[]): void {
	const starts = nodes.filter(({ type }) => type === 'startEvent');
	const origin = net.place('', 'start');
	net.mark(origin);
	for (const start of starts) net.move([start.id], [origin], net.after(start));
	if (starts.length > 0) return;
	// Without a start event everything that nothing leads to starts at once (BPMN 2.0 §13.2).
	const implicit = nodes.filter(({ incoming, attachedTo }) => incoming.length === 0 && attachedTo === undefined);
	net.move([], [origin], [net.place('', 'started'), ...implicit.map(({ id }) => net.place(id, 'implicit'))]);
	net.move([], [net.place('', 'started')], [net.place('', 'end')]);
	for (const node of implicit) net.move([node.id], [net.place(node.id, 'implicit')], net.after(node));
}

function addNode(net: NetBuilder, node: GraphNode, guests: readonly GraphNode[]): void {
	const incoming = node.incoming.map((flow) => net.place(flow));
	switch (node.type) {
		case 'startEvent':
		case 'boundaryTimer':
		case 'boundaryMessage':
		case 'boundaryError':
			return;
		case 'parallelGateway':
			if (incoming.length > 0) net.move([node.id], [...new Set(incoming)], net.after(node));
			return;
		case 'exclusiveGateway':
		case 'eventBasedGateway':
			return addChoice(net, node, incoming);
		case 'terminateEnd':
		case 'errorEnd':
			for (const place of incoming) net.move([node.id], [place], [net.place(node.id, 'end')], true);
			return;
		default:
			return addActivity(net, node, incoming, guests);
	}
}

function addChoice(net: NetBuilder, node: GraphNode, incoming: readonly number[]): void {
	const chosen = net.place(node.id, 'choosing');
	for (const place of incoming) net.move([node.id], [place], [chosen]);
	if (node.outgoing.length === 0) net.move([], [chosen], net.after(node));
	for (const flow of node.outgoing) net.move([flow], [chosen], [net.place(flow)]);
}

function addActivity(
	net: NetBuilder,
	node: GraphNode,
	incoming: readonly number[],
	guests: readonly GraphNode[]
): void {
	if (guests.length === 0) {
		for (const place of incoming) net.move([node.id], [place], net.after(node));
		return;
	}
	const busy = net.place(node.id, 'busy');
	for (const place of incoming) net.move([node.id], [place], [busy]);
	net.move([], [busy], net.after(node));
	for (const guest of guests) {
		if (guest.interrupting !== false) {
			net.move([guest.id], [busy], net.after(guest));
			continue;
		}
		// Once per run is enough to see where its token goes wrong; a reminder in a loop may well be sent again.
		const armed = net.place(guest.id, 'armed');
		net.mark(armed);
		net.move([guest.id], [busy, armed], [busy, ...net.after(guest)]);
	}
}
