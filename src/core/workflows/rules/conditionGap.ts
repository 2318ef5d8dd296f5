import { wayTo } from '../graph/wayTo.ts';
import { defaultFix } from './defaultFix.ts';
import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';
import { witnessText } from './witnessText.ts';

/** A choice without a default way under values for which no condition holds: the dossier is stuck. */
export const conditionGap: Rule = {
	node: (node, index, context) => {
		if (node.defaultFlow !== undefined) return undefined;
		const gap = gatewaySplit(index, context, node)?.analysis.gap;
		if (!gap) return undefined;
		const more = { path: wayTo(index, node.id), ...defaultFix(index, node) };
		return findingAt('condition-gap', 'error', node, { when: witnessText(gap) }, more);
	}
};
