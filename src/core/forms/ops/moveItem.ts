import { childrenOf, findItem } from '../findItem.ts';
import type { FormDocument, FormItem } from '../types.ts';
import { canPlace, repeatOfContainer } from './containers.ts';
import { freshPath } from './propose.ts';
import { removeItem } from './removeItem.ts';
import { changed, insertItems, notInForm, type Place } from './tree.ts';

/** One step up or down among its siblings, or to a place; `to.index` counts without the moved item. */
export type MoveItem =
	{ readonly id: string; readonly by: -1 | 1 } | { readonly id: string; readonly to: Place };

/**
 * Moves an item or (by a step) a page. At the edge a step changes nothing. A field that enters or leaves a repeat
 * gets a path of its new surroundings; its id stays, so workflows still know it. Throws when `canPlace` says no.
 */
export function moveItem(form: FormDocument, move: MoveItem): FormDocument {
	const node = findItem(form, move.id);
	if (!node) return notInForm(move.id);
	if ('by' in move) return step(form, node.id, node.parent, move.by);
	const { to } = move;
	if (node.type === 'page' || !canPlace(form, node.id, to.container)) {
		throw new Error(`${node.id} cannot go into ${to.container}`);
	}
	const without = removeItem(form, { id: node.id });
	const from = node.type === 'field' ? node.repeat : undefined;
	const repeat = repeatOfContainer(form, to.container);
	return insertItems(without, to, [from === repeat ? node.item : relocated(without, node.item, repeat)]);
}

// helpers

function step(form: FormDocument, id: string, parent: string | undefined, by: -1 | 1): FormDocument {
	if (parent === undefined) {
		const index = form.pages.findIndex((page) => page.id === id);
		const pages = swapped(form.pages, index, index + by);
		return pages === form.pages ? form : { ...form, pages };
	}
	const siblings = childrenOf(form, parent) ?? [];
	const index = siblings.findIndex((sibling) => sibling.id === id) + by;
	if (index < 0 || index >= siblings.length) return form;
	return moveItem(form, { id, to: { container: parent, index } });
}

function swapped<T>(items: readonly T[], a: number, b: number): readonly T[] {
	const [first, second] = [items[a], items[b]];
	if (first === undefined || second === undefined) return items;
	return items.map((item, index) => (index === a ? second : index === b ? first : item));
}

function relocated(form: FormDocument, item: FormItem, repeat: string | undefined): FormItem {
	if (item.type !== 'field') return item;
	const name = item.path.split('/').at(-1) ?? '';
	const path = freshPath(form, name, item.role, repeat);
	// A row has no record in a source of its own, so nothing can fill it.
	return repeat === undefined ? { ...item, path } : changed(item, { path, prefill: undefined });
}
