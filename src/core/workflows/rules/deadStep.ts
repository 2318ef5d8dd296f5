import type { GraphIndex } from '../graph/indexGraph.ts';
import { findingAt, isActivity, type Rule } from './rule.ts';

/** A step nothing leads to from the start. */
export const deadStep: Rule = (index) => {
	const reached = new Set<string>();
	visit(index, undefined, reached);
	return index.graph.nodes
		.filter((node) => isActivity(node) && !reached.has(node.id))
		.map((node) => findingAt('dead-step', 'error', node));
};

// helpers

function visit(index: GraphIndex, scope: string | undefined, reached: Set<string>): void {
	const queue = [...index.starts(scope)];
	for (let node = queue.pop(); node; node = queue.pop()) {
		if (reached.has(node.id)) continue;
		reached.add(node.id);
		queue.push(...index.next(node.id));
		if (node.type === 'subProcess') visit(index, node.id, reached);
	}
}
