import { findingAt, isPersonal, type Rule } from './rule.ts';

/** Nobody knows who does the step. */
export const stepWithoutRole: Rule = (index) =>
	index.graph.nodes
		.filter((node) => isPersonal(node) && !node.step?.role)
		.map((node) => findingAt('step-without-role', 'error', node));
