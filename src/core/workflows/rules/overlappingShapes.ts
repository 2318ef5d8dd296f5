import type { Finding } from '#core/shared/finding.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { Bounds, GraphNode } from '../types.ts';
import { fixAt } from './fixes.ts';
import { isBoundary } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * Two elements drawn over each other: one of them is easily overlooked. Only among those that stand side by side: what a
 * subprocess holds lies in it, an event on a border lies on its host.
 */
export const overlappingShapes: Rule = {
	graph: (index) => {
		const { bounds } = index.graph;
		if (!bounds) return undefined;
		const drawn = index.graph.nodes.flatMap((node): Drawn[] => {
			const own = bounds[node.id];
			return own ? [{ node, bounds: own }] : [];
		});
		drawn.sort((a, b) => a.bounds.x - b.bounds.x);
		let beside: Drawn[] = [];
		return drawn.flatMap((one): Finding[] => {
			beside = beside.filter(({ bounds: { x, width } }) => x + width > one.bounds.x);
			const over = beside.find((other) => isSide(index, one.node, other.node) && meet(one.bounds, other.bounds));
			beside.push(one);
			if (!over) return [];
			const y = Math.round(over.bounds.y + over.bounds.height + ROOM - one.bounds.y);
			const params = { other: over.node.name || over.node.id };
			return [findingAt('overlapping-shapes', 'warning', one.node, params, fixAt('workflow/move', one.node.id, { x: 0, y }))];
		});
	}
};

// helpers

/** Space left between two shapes moved apart, px. */
const ROOM = 30;

interface Drawn {
	readonly node: GraphNode;
	readonly bounds: Bounds;
}

function isSide(index: GraphIndex, one: GraphNode, other: GraphNode): boolean {
	if (isBoundary(one) || isBoundary(other)) return one.attachedTo === other.attachedTo;
	return one.parent === other.parent;
}

/** Sharing an edge is no overlap. */
function meet(a: Bounds, b: Bounds): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
