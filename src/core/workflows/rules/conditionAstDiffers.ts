import { findingAt, type Rule } from './rule.ts';

/** The tree stored beside a condition is not the tree of its text: one of them was changed behind the other's back. */
export const conditionAstDiffers: Rule = (index) =>
	index.graph.flows
		.filter(({ conditionIssue }) => conditionIssue === 'astDiffers')
		.map((flow) => findingAt('condition-ast-differs', 'error', flow, { condition: flow.condition?.feel ?? '' }));
