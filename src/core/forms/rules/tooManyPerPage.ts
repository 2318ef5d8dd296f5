import { fixAt } from './fixes/formFixes.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/** Questions everybody sees on one page before it is too long to get right on a phone; our judgement. */
const LIMIT = 20;

/** A page asks everybody more than twenty questions; those under a condition, calculated or in rows do not count. */
export const tooManyPerPage: FormRule = {
	id: 'form/too-many-per-page',
	node: (page, index) => {
		if (page.type !== 'page') return undefined;
		const parts = index.children(page).map((part) => ({ part, count: countAsked(part, index) }));
		const count = sum(parts);
		if (count <= LIMIT) return undefined;
		// A page begins well with a section: its title becomes that of the page.
		const split = parts.findIndex(
			({ part }, at) =>
				part.type === 'section' && sum(parts.slice(0, at)) <= LIMIT && sum(parts.slice(at)) <= LIMIT
		);
		const section = parts[split]?.part.id;
		const fix = section === undefined ? {} : fixAt('form/split-page', page.at, { section });
		return finding(tooManyPerPage.id, 'warning', page.at, { id: page.id, count, limit: LIMIT }, fix);
	}
};

// helpers

function sum(parts: readonly { readonly count: number }[]): number {
	return parts.reduce((total, { count }) => total + count, 0);
}

/** Questions in a part of a page that everybody on the page is asked. */
function countAsked(node: FormNode, index: FormIndex): number {
	if (node.visibleWhen || node.type === 'repeat' || node.type === 'text') return 0;
	if (node.type === 'field') return node.item.calculation ? 0 : 1;
	return index.children(node).reduce((total, child) => total + countAsked(child, index), 0);
}
