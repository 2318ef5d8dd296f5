import { fixAt } from './fixes.ts';
import { isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** One gateway both joins and forks: whether it waits, and for what it chooses, cannot be read off it. */
export const joinFork: Rule = {
	node: (node) =>
		isGateway(node) && node.incoming.length > 1 && node.outgoing.length > 1
			? findingAt('join-fork', 'warning', node, {}, fixAt('workflow/split-gateway', node.id, {}))
			: undefined
};
