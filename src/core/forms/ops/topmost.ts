import { formNodes, type FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';

/** The pages and items among `ids` that are not inside another of them, in the order of the form. */
export function topmost(form: FormDocument, ids: readonly string[]): readonly FormNode[] {
	const nodes = formNodes(form);
	const chosen = new Set(ids);
	const inside = new Set<string>();
	return nodes.filter((node) => {
		const held = node.parent !== undefined && (chosen.has(node.parent) || inside.has(node.parent));
		if (held) inside.add(node.id);
		return chosen.has(node.id) && !held;
	});
}
