import { wayTo } from '../graph/wayTo.ts';
import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';
import { witnessText } from './witnessText.ts';

/** Two ways out of one choice are open under the same values: which is taken hangs on the order they were drawn in. */
export const conditionOverlap: Rule = {
	node: (node, index, context) => {
		const split = gatewaySplit(index, context, node);
		if (!split) return undefined;
		const name = (at: number) => split.flows[at]?.name || (split.flows[at]?.id ?? '');
		return split.analysis.overlaps.map(({ first, second, witness }) => {
			const flow = split.flows[second] ?? node;
			const params = { other: name(first), when: witnessText(witness) };
			return findingAt('condition-overlap', 'warning', flow, params, { path: wayTo(index, flow.id) });
		});
	}
};
