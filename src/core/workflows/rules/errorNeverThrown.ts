import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** An error event on a step that cannot fail: only look-ups of a source, called processes and error ends inside do. */
export const errorNeverThrown: Rule = {
	node: (node, index) => {
		if (node.type !== 'boundaryError' || node.attachedTo === undefined) return undefined;
		const host = index.find(node.attachedTo);
		if (!host || canFail(index, host, node.errorCode)) return undefined;
		return findingAt('error-never-thrown', 'warning', node, { step: host.name || host.id }, fixAt('workflow/remove', node.id, {}));
	}
};

// helpers

function canFail(index: GraphIndex, { id, type, step }: GraphNode, code: string | undefined): boolean {
	if (step?.kind === 'lookUpSource' || type === 'callActivity') return true;
	if (type !== 'subProcess') return type === 'serviceTask' && !step;
	return index.inside(id).some((inner) => {
		if (inner.type === 'errorEnd') return code === undefined || inner.errorCode === code;
		return inner.type === 'subProcess' && canFail(index, inner, code);
	});
}
