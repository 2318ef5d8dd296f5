import { finding, type FormRule } from './rule.ts';

/** Questions in a row that are still taken in without a heading between them. */
const LIMIT = 7;

/** More than seven questions stand on a page outside any section. The page's own title is there by construction. */
export const noHeading: FormRule = {
	id: 'form/no-heading',
	node: (page, index) => {
		if (page.type !== 'page') return undefined;
		const loose = index.children(page).filter((node) => node.type === 'field' && !node.item.calculation);
		if (loose.length <= LIMIT) return undefined;
		return finding(noHeading.id, 'hint', page.at, { id: page.id, count: loose.length, limit: LIMIT });
	}
};
