import { fixAt } from './fixes.ts';
import { isEnd, isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** Several ways out of something that is no gateway, or a condition on the way out of one: engines disagree what it means. */
export const implicitSplit: Rule = {
	node: (node, index) => {
		if (isGateway(node) || isEnd(node)) return undefined;
		const conditional = node.outgoing.find((flow) => index.flow(flow).condition);
		if (node.outgoing.length < 2 && conditional === undefined) return undefined;
		const fix =
			node.outgoing.length < 2 && conditional !== undefined
				? fixAt('workflow/remove-condition', conditional, {})
				: fixAt('workflow/insert-split', node.id, {
						gateway: conditional === undefined ? 'parallelGateway' : 'exclusiveGateway'
					});
		return findingAt('implicit-split', 'error', node, {}, fix);
	}
};
