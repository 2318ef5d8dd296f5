import type { GraphIndex } from '../graph/indexGraph.ts';
import { fixAt } from './fixes.ts';
import { isGateway } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** A terminate end where nothing can be running beside it: it promises to stop something that is not there. */
export const superfluousTermination: Rule = {
	node: (node, index) =>
		node.type === 'terminateEnd' && !hasParallel(index, node.parent)
			? findingAt('superfluous-termination', 'hint', node, {}, fixAt('workflow/replace-element', node.id, { type: 'endEvent' }))
			: undefined
};

// helpers

function hasParallel(index: GraphIndex, scope: string | undefined): boolean {
	return index.inside(scope).some((node) => {
		if (node.interrupting === false) return true;
		return node.outgoing.length > 1 && (node.type === 'parallelGateway' || !isGateway(node));
	});
}
