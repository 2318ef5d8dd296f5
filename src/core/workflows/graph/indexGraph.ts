import type { GraphFlow, GraphNode, ProcessGraph } from '../types.ts';

/** Look-ups over a graph; made once per graph. */
export interface GraphIndex {
	readonly graph: ProcessGraph;
	/** Throws on an id the graph does not have. */
	node(id: string): GraphNode;
	flow(id: string): GraphFlow;
	find(id: string): GraphNode | undefined;
	findFlow(id: string): GraphFlow | undefined;
	/** Boundary events on a host, in document order. */
	guests(host: string): readonly GraphNode[];
	/** Nodes directly inside a subprocess, or in the process itself. */
	inside(scope: string | undefined): readonly GraphNode[];
	/** Nodes a token gets when the scope starts: its start event, or whatever nothing leads to. */
	starts(scope: string | undefined): readonly GraphNode[];
	/** Nodes one flow away, boundary events of the node included. */
	next(id: string): readonly GraphNode[];
}

export function indexGraph(graph: ProcessGraph): GraphIndex {
	const known = indexes.get(graph);
	if (known) return known;
	const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
	const flows = new Map(graph.flows.map((flow) => [flow.id, flow]));
	const guests = Map.groupBy(graph.nodes, ({ attachedTo }) => attachedTo);
	const inside = Map.groupBy(graph.nodes, ({ parent }) => parent);
	const index: GraphIndex = {
		graph,
		node: (id) => nodes.get(id) ?? missing('node', id),
		flow: (id) => flows.get(id) ?? missing('flow', id),
		find: (id) => nodes.get(id),
		findFlow: (id) => flows.get(id),
		guests: (host) => guests.get(host) ?? [],
		inside: (scope) => inside.get(scope) ?? [],
		starts: (scope) => {
			const all = index.inside(scope);
			const [start] = all.filter(({ type }) => type === 'startEvent');
			if (start) return [start];
			return all.filter(({ incoming, attachedTo }) => incoming.length === 0 && attachedTo === undefined);
		},
		next: (id) => [
			...index.node(id).outgoing.map((flow) => index.node(index.flow(flow).target)),
			...index.guests(id)
		]
	};
	indexes.set(graph, index);
	return index;
}

// helpers

const indexes = new WeakMap<ProcessGraph, GraphIndex>();

function missing(what: string, id: string): never {
	throw new Error(`The graph has no ${what} ${id}`);
}
