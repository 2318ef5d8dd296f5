import { findingAt, type Rule } from './rule.ts';

/** Text on a flow that is no expression of the FEEL profile (another engine's language, or a slip). */
export const conditionInvalid: Rule = {
	flow: (flow) =>
		flow.conditionIssue === 'invalid'
			? findingAt('condition-invalid', 'error', flow, { condition: flow.condition?.feel ?? '' })
			: undefined
};
