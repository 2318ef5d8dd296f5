import { formNodes, type FormNode } from './formNodes.ts';
import type { FormDocument } from './types.ts';

/** The page or item with this id and where it stands, or undefined. */
export function findItem(form: FormDocument, id: string): FormNode | undefined {
	return formNodes(form).find((node) => node.id === id);
}

/** Children of a page, section or repeat in order; undefined when `id` holds none. */
export function childrenOf(form: FormDocument, id: string): readonly FormNode[] | undefined {
	const node = findItem(form, id);
	if (!node || node.type === 'field' || node.type === 'text') return undefined;
	return formNodes(form).filter((other) => other.parent === id);
}
