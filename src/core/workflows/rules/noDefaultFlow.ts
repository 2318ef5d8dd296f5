import { defaultFix } from './defaultFix.ts';
import { gatewaySplit } from './gatewaySplit.ts';
import { findingAt, type Rule } from './rule.ts';

/**
 * A choice without a default way stops the dossier when no condition holds, for example because a field is empty. Silent
 * where the conditions could be analysed: they leave nothing open, or `condition-gap` says what.
 */
export const noDefaultFlow: Rule = {
	node: (node, index, context) =>
		node.type === 'exclusiveGateway' &&
		node.outgoing.length > 1 &&
		node.defaultFlow === undefined &&
		!gatewaySplit(index, context, node)
			? findingAt('no-default-flow', 'error', node, {}, defaultFix(index, node))
			: undefined
};
