import { findingAt, isPersonal, type Rule } from './rule.ts';

/** Without time limits on the steps nobody can tell whether the legal limit can be kept. */
export const stepWithoutDeadline: Rule = (index) =>
	index.graph.nodes
		.filter((node) => isPersonal(node) && !node.step?.timeLimit)
		.map((node) => findingAt('step-without-deadline', 'warning', node));
