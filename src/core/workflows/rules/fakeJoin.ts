import { fixAt } from './fixes.ts';
import { isBoundary, isEnd, isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** Several ways lead into a step: it looks as if it waited for all of them, but is done once for each. */
export const fakeJoin: Rule = {
	node: (node) =>
		node.incoming.length < 2 || isGateway(node) || isEnd(node) || isBoundary(node)
			? undefined
			: findingAt('fake-join', 'warning', node, {}, fixAt('workflow/insert-join', node.id, { gateway: 'exclusiveGateway' }))
};
