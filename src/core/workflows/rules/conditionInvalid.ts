import { findingAt, type Rule } from './rule.ts';

/** Text on a flow that is no expression of the FEEL profile (another engine's language, or a slip). */
export const conditionInvalid: Rule = (index) =>
	index.graph.flows
		.filter(({ conditionIssue }) => conditionIssue === 'invalid')
		.map((flow) => findingAt('condition-invalid', 'error', flow, { condition: flow.condition?.feel ?? '' }));
