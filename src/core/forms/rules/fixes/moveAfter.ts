import { childrenOf, findItem } from '../../findItem.ts';
import { canPlace } from '../../ops/containers.ts';
import { moveItem } from '../../ops/moveItem.ts';
import type { FormDocument } from '../../types.ts';
import type { FixPlace } from './fixPlace.ts';

/** The item is put right behind item `id`; a page, behind the page that item stands on. */
export function moveAfter({ form, node }: FixPlace, { id }: { readonly id: string }): FormDocument | undefined {
	const other = findItem(form, id);
	if (!node || !other) return undefined;
	if (node.type === 'page') return pageBehind(form, node.id, other.page);
	const container = other.parent ?? '';
	if (!canPlace(form, node.id, container)) return undefined;
	const siblings = (childrenOf(form, container) ?? []).filter((sibling) => sibling.id !== node.id);
	const index = siblings.findIndex((sibling) => sibling.id === id) + 1;
	return moveItem(form, { id: node.id, to: { container, index } });
}

// helpers

function pageBehind(form: FormDocument, id: string, other: string): FormDocument {
	const moved = form.pages.filter((page) => page.id === id);
	const pages = form.pages
		.filter((page) => page.id !== id)
		.flatMap((page) => (page.id === other ? [page, ...moved] : [page]));
	return { ...form, pages };
}
