import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';
import { witnessText } from './witnessText.ts';

/** Two ways out of one choice are open under the same values: which is taken hangs on the order they were drawn in. */
export const conditionOverlap: Rule = (index, context) =>
	index.graph.nodes.flatMap((node) => {
		const split = gatewaySplit(index, context, node);
		if (!split) return [];
		const name = (at: number) => split.flows[at]?.name || (split.flows[at]?.id ?? '');
		return split.analysis.overlaps.map(({ first, second, witness }) =>
			findingAt('condition-overlap', 'warning', split.flows[second] ?? node, {
				other: name(first),
				when: witnessText(witness)
			})
		);
	});
