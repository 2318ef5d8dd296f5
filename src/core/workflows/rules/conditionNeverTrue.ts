import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';

/** A condition that holds under no values its fields can have: what follows is never reached. */
export const conditionNeverTrue: Rule = (index, context) =>
	index.graph.nodes.flatMap((node) => {
		const split = gatewaySplit(index, context, node);
		return (split?.analysis.never ?? []).flatMap((at) => {
			const flow = split?.flows[at];
			return flow ? [findingAt('condition-never-true', 'error', flow, { feel: flow.condition?.feel ?? '' })] : [];
		});
	});
