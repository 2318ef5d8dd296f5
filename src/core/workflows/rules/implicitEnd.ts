import { fixAt } from './fixes.ts';
import { isEnd } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** Nothing follows, and it is no end event: either a flow was forgotten, or the reader must guess that this is the end. */
export const implicitEnd: Rule = {
	node: (node) =>
		node.outgoing.length > 0 || isEnd(node)
			? undefined
			: findingAt('implicit-end', 'error', node, {}, fixAt('workflow/add-end', node.id, {}))
};
