import { parseRef } from '#core/shared/ref.ts';
import { fieldNodes, formNodes, type FieldNode, type FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * The same datum of the same person is asked in two places that can both be on the screen (WCAG 3.3.7). Two fields
 * under different conditions count as alternatives.
 */
export const askedTwice: FormRule = {
	id: 'form/asked-twice',
	check: (form) => {
		const condition = conditionOf(form);
		const seen = new Map<string, FieldNode[]>();
		return fieldNodes(form).flatMap((node) => {
			const { element, role = '', calculation } = node.item;
			const id = element === undefined ? undefined : parseRef(element)?.id;
			if (id === undefined || calculation) return [];
			const key = `${node.repeat ?? ''} ${id} ${role}`;
			const others = seen.get(key) ?? [];
			seen.set(key, [...others, node]);
			const other = others.find((candidate) => overlap(condition(candidate), condition(node)));
			return other ? [finding(askedTwice.id, 'warning', node.at, { id: node.id, other: other.id })] : [];
		});
	}
};

// helpers

/** Both can hold: one always does, or they are the same. */
function overlap(a: string, b: string): boolean {
	return a === '' || b === '' || a === b;
}

/** The texts of all conditions a field stands under, from the page down. */
function conditionOf(form: FormDocument): (node: FormNode) => string {
	const byId = new Map(formNodes(form).map((node) => [node.id, node]));
	return (node) => {
		const parts: string[] = [];
		for (let current: FormNode | undefined = node; current; current = byId.get(current.parent ?? '')) {
			if (current.visibleWhen) parts.unshift(current.visibleWhen.feel);
		}
		return parts.join(' and ');
	};
}
