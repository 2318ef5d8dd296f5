import { fixAt } from './fixes.ts';
import { isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** A gateway with one way in and one way out decides nothing. */
export const superfluousGateway: Rule = {
	node: (node) =>
		isGateway(node) && node.incoming.length === 1 && node.outgoing.length === 1
			? findingAt('superfluous-gateway', 'warning', node, {}, fixAt('workflow/bypass', node.id, {}))
			: undefined
};
