import type { GraphIndex } from '../graph/indexGraph.ts';
import { fixAt } from './fixes.ts';
import { isBoundary } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** A node nothing leads to from the start. (What flows lead to but no run passes is told by soundness.) */
export const deadStep: Rule = {
	graph: (index) => {
		const reached = new Set<string>();
		visit(index, undefined, reached);
		return index.graph.nodes
			.filter((node) => !reached.has(node.id) && node.type !== 'startEvent' && !isBoundary(node))
			.map((node) =>
				findingAt('dead-step', 'error', node, {}, { path: wayFrom(index, node.id), ...fixAt('workflow/remove', node.id, {}) })
			);
	}
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

/** Where the way to a node begins when nothing leads there from the start. */
function wayFrom(index: GraphIndex, id: string): string[] {
	const path = [id];
	const seen = new Set(path);
	for (let flow = index.node(id).incoming[0]; flow !== undefined; ) {
		const { source } = index.flow(flow);
		if (seen.has(source)) break;
		seen.add(source);
		path.unshift(source, flow);
		flow = index.node(source).incoming[0];
	}
	return path;
}
