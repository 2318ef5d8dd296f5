import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';
import { witnessText } from './witnessText.ts';

/** A choice without a default way under values for which no condition holds: the dossier is stuck. */
export const conditionGap: Rule = (index, context) =>
	index.graph.nodes
		.filter(({ defaultFlow }) => defaultFlow === undefined)
		.flatMap((node) => {
			const gap = gatewaySplit(index, context, node)?.analysis.gap;
			return gap ? [findingAt('condition-gap', 'error', node, { when: witnessText(gap) })] : [];
		});
