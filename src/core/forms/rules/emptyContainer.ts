import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A page, section or table with nothing in it. */
export const emptyContainer: FormRule = {
	id: 'form/empty-container',
	node: (node, index) => {
		const { id, at, type } = node;
		if (type === 'field' || type === 'text' || index.children(node).length > 0) return undefined;
		return finding(emptyContainer.id, 'warning', at, { id }, fixAt('form/remove-item', at, {}));
	}
};
