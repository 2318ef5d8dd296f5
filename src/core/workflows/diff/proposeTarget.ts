import { fold } from '#core/shared/fold.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { sameBehaviour } from './resting.ts';
import type { Sides } from './sides.ts';

/**
 * Where dossiers can go on that stand at a node which is gone: at the new node that most resembles it, else at the next
 * step on their old way that is still there, else at the last one before. Always of the same behaviour and in the same
 * subprocess; undefined when there is none.
 */
export function proposeTarget(gone: GraphNode, { before, after }: Sides): GraphNode | undefined {
	const fits = (node: GraphNode) => sameBehaviour(gone, node) && node.parent === gone.parent;
	const [best] = after.graph.nodes
		.filter((node) => !before.find(node.id) && fits(node))
		.map((node) => ({ node, likeness: likeness(gone, node, before, after) }))
		.filter(({ likeness }) => likeness >= ENOUGH)
		.sort((a, b) => b.likeness - a.likeness);
	if (best) return best.node;
	const kept = (node: GraphNode) => {
		const now = after.find(node.id);
		return now && fits(now) && sameBehaviour(node, now) ? now : undefined;
	};
	// A join collects tokens of its own branches only.
	if (gone.type === 'parallelGateway') return undefined;
	return nearest(gone, before, 'outgoing', kept) ?? nearest(gone, before, 'incoming', kept);
}

// helpers

/** Being called the same, or doing the same between the same neighbours. */
const ENOUGH = 3;

function likeness(gone: GraphNode, node: GraphNode, before: GraphIndex, after: GraphIndex): number {
	const shared = (way: 'incoming' | 'outgoing') => {
		const neighbours = new Set(next(gone, before, way).map(({ id }) => id));
		return next(node, after, way).some(({ id }) => neighbours.has(id));
	};
	return (
		(gone.name !== '' && fold(gone.name) === fold(node.name) ? 4 : 0) +
		(gone.step && gone.step.kind === node.step?.kind ? 2 : 0) +
		(gone.step?.role !== undefined && gone.step.role === node.step?.role ? 1 : 0) +
		(shared('incoming') ? 2 : 0) +
		(shared('outgoing') ? 2 : 0)
	);
}

/** The first node `choose` takes, breadth first along the flows of the old graph. */
function nearest(
	from: GraphNode,
	index: GraphIndex,
	way: 'incoming' | 'outgoing',
	choose: (node: GraphNode) => GraphNode | undefined
): GraphNode | undefined {
	const seen = new Set([from.id]);
	const queue = [from];
	for (let node = queue.shift(); node; node = queue.shift()) {
		for (const other of next(node, index, way)) {
			if (seen.has(other.id)) continue;
			seen.add(other.id);
			const chosen = choose(other);
			if (chosen) return chosen;
			queue.push(other);
		}
	}
	return undefined;
}

function next(node: GraphNode, index: GraphIndex, way: 'incoming' | 'outgoing'): readonly GraphNode[] {
	return node[way].flatMap((id) => index.find(way === 'outgoing' ? index.flow(id).target : index.flow(id).source) ?? []);
}
