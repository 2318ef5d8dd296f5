import { fold } from '#core/shared/fold.ts';
import { finding, type FormRule } from './rule.ts';

/** Two pages have the same title: in the list of pages and in the browser's tab they are one. */
export const headingRepeated: FormRule = {
	id: 'form/heading-repeated',
	form: ({ nodes }) => {
		const seen = new Map<string, string>();
		return nodes.flatMap((node) => {
			const title = node.type === 'page' ? fold(node.item.title.vi) : '';
			if (title === '') return [];
			const other = seen.get(title);
			seen.set(title, other ?? node.id);
			if (other === undefined) return [];
			return [finding(headingRepeated.id, 'warning', `${node.at}/title`, { id: node.id, other })];
		});
	}
};
