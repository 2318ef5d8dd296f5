import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** An error end whose error no enclosing subprocess catches: the run stops there and nobody takes over. */
export const uncaughtError: Rule = {
	node: (node, index) =>
		node.type !== 'errorEnd' || isCaught(index, node)
			? undefined
			: findingAt('uncaught-error', 'error', node, {}, fixAt('workflow/replace-element', node.id, { type: 'terminateEnd' }))
};

// helpers

function isCaught(index: GraphIndex, { parent, errorCode }: GraphNode): boolean {
	for (let scope = parent; scope !== undefined; scope = index.node(scope).parent) {
		const catches = ({ type, errorCode: own }: GraphNode) => type === 'boundaryError' && (own ?? errorCode) === errorCode;
		if (index.guests(scope).some(catches)) return true;
	}
	return false;
}
