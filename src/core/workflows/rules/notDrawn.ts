import { findingAt, type Rule } from './rule.ts';

/** An element without a shape in a process that is drawn otherwise: it runs, but nobody sees it. */
export const notDrawn: Rule = {
	node: (node, { graph: { bounds } }) =>
		bounds && !bounds[node.id] ? findingAt('not-drawn', 'error', node) : undefined
};
