import { parseRef } from '#core/shared/ref.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';

/** The sources the process asks, by id, and the steps that ask them. */
export function askedSources(index: GraphIndex): ReadonlyMap<string, readonly GraphNode[]> {
	const known = asked.get(index);
	if (known) return known;
	const sources = new Map<string, GraphNode[]>();
	for (const node of index.graph.nodes) {
		const id = node.step?.source === undefined ? undefined : parseRef(node.step.source)?.id;
		if (id !== undefined) sources.set(id, [...(sources.get(id) ?? []), node]);
	}
	asked.set(index, sources);
	return sources;
}

// helpers

/** Every condition that reads a source asks. */
const asked = new WeakMap<GraphIndex, ReadonlyMap<string, readonly GraphNode[]>>();
