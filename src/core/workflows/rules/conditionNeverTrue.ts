import { wayTo } from '../graph/wayTo.ts';
import { fixAt } from './fixes.ts';
import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';

/** A condition that holds under no values its fields can have: what follows is never reached. */
export const conditionNeverTrue: Rule = {
	node: (node, index, context) => {
		const split = gatewaySplit(index, context, node);
		return split?.analysis.never.flatMap((at) => {
			const flow = split.flows[at];
			if (!flow) return [];
			const more = { path: wayTo(index, flow.id), ...fixAt('workflow/remove', flow.id, {}) };
			return [findingAt('condition-never-true', 'error', flow, { feel: flow.condition?.feel ?? '' }, more)];
		});
	}
};
