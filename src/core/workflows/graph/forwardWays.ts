import type { GraphNode } from '../types.ts';
import type { GraphIndex } from './indexGraph.ts';

/** One way on from a node: along a flow, or by an interrupting event on its border. */
export interface Way {
	readonly to: GraphNode;
	readonly flow?: string;
}

/**
 * Every node reached from the starts with its ways on, those back to where the way already was left out, so that there are
 * no loops; each node after all that follow it.
 */
export function forwardWays(
	index: GraphIndex,
	starts: readonly GraphNode[]
): readonly { readonly node: GraphNode; readonly ways: readonly Way[] }[] {
	const done: { node: GraphNode; ways: readonly Way[] }[] = [];
	const state = new Map<GraphNode, 'open' | 'done'>();
	const stack: { node: GraphNode; waiting: Way[]; ways: Way[] }[] = [];
	const enter = (node: GraphNode) => {
		state.set(node, 'open');
		stack.push({ node, waiting: waysOn(index, node).reverse(), ways: [] });
	};
	for (const start of starts) {
		if (!state.has(start)) enter(start);
		for (let top = stack.at(-1); top; top = stack.at(-1)) {
			const way = top.waiting.pop();
			if (!way) {
				state.set(top.node, 'done');
				done.push({ node: top.node, ways: top.ways });
				stack.pop();
				continue;
			}
			const seen = state.get(way.to);
			if (seen === 'open') continue;
			top.ways.push(way);
			if (!seen) enter(way.to);
		}
	}
	return done;
}

// helpers

function waysOn(index: GraphIndex, node: GraphNode): Way[] {
	const flows = node.outgoing.map((flow) => ({ to: index.node(index.flow(flow).target), flow }));
	const guests = index.guests(node.id).filter(({ interrupting }) => interrupting !== false);
	return [...flows, ...guests.map((to) => ({ to }))];
}
