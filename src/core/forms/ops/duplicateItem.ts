import { childrenOf, findItem } from '../findItem.ts';
import type { FormDocument, FormItem } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { freshId, freshPath } from './propose.ts';
import { insertItems, notInForm, type Place } from './tree.ts';

/** Copies an item, with everything in it, right behind itself; ids and paths of the copy are new. */
export function duplicateItem(form: FormDocument, { id }: { readonly id: string }): FormDocument {
	const node = findItem(form, id);
	if (!node || node.type === 'page' || node.parent === undefined) return notInForm(id);
	const siblings = childrenOf(form, node.parent) ?? [];
	const index = siblings.findIndex((sibling) => sibling.id === id) + 1;
	return copyInto(form, node.item, { container: node.parent, index });
}

// helpers

/** Containers are copied empty first, so that what is copied into them is new against the copy, too. */
function copyInto(form: FormDocument, item: FormItem, place: Place): FormDocument {
	const id = freshId(form, item.id);
	const inside = (next: FormDocument, child: FormItem) => copyInto(next, child, { container: id });
	switch (item.type) {
		case 'text':
			return insertItems(form, place, [{ ...item, id }]);
		case 'field': {
			const path = pathOfCopy(form, item.path, repeatOfContainer(form, place.container));
			return insertItems(form, place, [{ ...item, id, path }]);
		}
		case 'section':
			return item.items.reduce(inside, insertItems(form, place, [{ ...item, id, items: [] }]));
		case 'repeat': {
			const path = pathOfCopy(form, item.path);
			return item.columns.reduce(inside, insertItems(form, place, [{ ...item, id, path, columns: [] }]));
		}
	}
}

/** Beside the original, its last name with a number. */
function pathOfCopy(form: FormDocument, path: string, repeat?: string): string {
	const names = path.slice(1).split('/');
	const [first = '', ...rest] = names;
	if (repeat !== undefined || rest.length === 0) return freshPath(form, names.join('/'), undefined, repeat);
	return freshPath(form, rest.join('/'), first);
}
