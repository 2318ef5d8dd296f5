import { formNodes, type FormNode } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** Questions everybody sees on one page before it is too long to get right on a phone; our judgement. */
const LIMIT = 20;

/** A page asks everybody more than twenty questions; those under a condition, calculated or in rows do not count. */
export const tooManyPerPage: FormRule = {
	id: 'form/too-many-per-page',
	check: (form) => {
		const nodes = formNodes(form);
		const byId = new Map(nodes.map((node) => [node.id, node]));
		return nodes
			.filter((node) => node.type === 'page')
			.flatMap((page) => {
				const asked = nodes.filter((node) => node.page === page.id && isAlwaysAsked(node, byId));
				if (asked.length <= LIMIT) return [];
				const params = { id: page.id, count: asked.length, limit: LIMIT };
				return [finding(tooManyPerPage.id, 'warning', page.at, params)];
			});
	}
};

// helpers

function isAlwaysAsked(node: FormNode, byId: ReadonlyMap<string, FormNode>): boolean {
	if (node.type !== 'field' || node.repeat !== undefined || node.item.calculation) return false;
	for (let above: FormNode | undefined = node; above; above = byId.get(above.parent ?? '')) {
		// A condition on the page itself hides the whole page, not part of it.
		if (above.visibleWhen && above.type !== 'page') return false;
	}
	return true;
}
