import { parseRef } from '#core/shared/ref.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * The same data of two persons stand side by side without a section for each, so that nothing says whose they are.
 * Groups of choices have their fieldset by construction.
 */
export const fieldsetMissing: FormRule = {
	id: 'form/fieldset-missing',
	node: (node, index) => {
		if (node.type !== 'page' && node.type !== 'section') return undefined;
		const roles = new Map<string, Set<string>>();
		for (const child of index.children(node)) {
			if (child.type !== 'field' || child.item.role === undefined) continue;
			const element = parseRef(child.item.element ?? '')?.id;
			if (element !== undefined) roles.set(element, (roles.get(element) ?? new Set()).add(child.item.role));
		}
		const mixed = [...roles.values()].filter(({ size }) => size > 1);
		if (mixed.length < 2) return undefined;
		return finding(fieldsetMissing.id, 'warning', node.at, { id: node.id, count: mixed.length });
	}
};
