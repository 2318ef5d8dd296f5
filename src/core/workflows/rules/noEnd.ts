import type { Finding } from '#core/shared/finding.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { fixAt } from './fixes.ts';
import { isBoundary, isEnd } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';

/** A process or subprocess without an end event: nobody can see where the dossier is done. */
export const noEnd: Rule = {
	graph: (index) => endOf(index, undefined),
	node: (node, index) => (node.type === 'subProcess' ? endOf(index, node.id) : undefined)
};

// helpers

function endOf(index: GraphIndex, scope: string | undefined): Finding | undefined {
	const inside = index.inside(scope);
	if (inside.length === 0 || inside.some(isEnd)) return undefined;
	const last = inside.findLast((node) => node.outgoing.length === 0 && !isBoundary(node));
	const place = scope === undefined ? index.graph : index.node(scope);
	return findingAt('no-end', 'error', place, {}, last ? fixAt('workflow/add-end', last.id, {}) : {});
}
