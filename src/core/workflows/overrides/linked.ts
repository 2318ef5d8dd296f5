import type { GraphFlow, GraphNode, ProcessGraph } from '../types.ts';

/**
 * `graph` with other nodes and flows: a flow without both its ends is left out, and so is what stands in a subprocess that
 * is not there; each node's incoming and outgoing flows are those there are, in document order.
 */
export function linked(
	graph: ProcessGraph,
	nodes: readonly GraphNode[],
	flows: readonly GraphFlow[]
): ProcessGraph {
	const ids = new Set(nodes.map(({ id }) => id));
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const stands = (id: string | undefined): boolean =>
		id === undefined || (ids.has(id) && stands(parents.get(id)));
	const kept = nodes.filter(({ id }) => stands(id));
	const ends = new Set(kept.map(({ id }) => id));
	const joined = flows.filter(({ source, target }) => ends.has(source) && ends.has(target));
	const incoming = Map.groupBy(joined, ({ target }) => target);
	const outgoing = Map.groupBy(joined, ({ source }) => source);
	const drawn = Object.entries(graph.bounds ?? {}).filter(([id]) => ends.has(id));
	return {
		...graph,
		...(graph.bounds ? { bounds: Object.fromEntries(drawn) } : {}),
		nodes: kept.map((node) => ({
			...node,
			incoming: (incoming.get(node.id) ?? []).map(({ id }) => id),
			outgoing: (outgoing.get(node.id) ?? []).map(({ id }) => id)
		})),
		flows: joined
	};
}
