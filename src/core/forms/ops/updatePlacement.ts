import { findItem } from '../findItem.ts';
import type { FormDocument, Placement } from '../types.ts';
import { isPathFree } from './propose.ts';
import { renameReads } from './renameReads.ts';
import { changed, notInForm, replaceItem, type Changes } from './tree.ts';

export type PlacementChanges = Changes<Omit<Placement, 'type' | 'id' | 'visibleWhen' | 'requiredWhen'>>;

/**
 * Changes what a field says; a change to undefined takes the property away. With a new path, whatever read the old one
 * reads the new one. Throws when `id` is no field or a new path is not free (`isPathFree` tells beforehand).
 */
export function updatePlacement(
	form: FormDocument,
	{ id, changes }: { readonly id: string; readonly changes: PlacementChanges }
): FormDocument {
	const node = findItem(form, id);
	if (node?.type !== 'field') return notInForm(id);
	const { path } = changes;
	const inRow = node.repeat === undefined ? {} : { repeat: node.repeat };
	if (path !== undefined && !isPathFree(form, path, { ...inRow, except: id })) {
		throw new Error(`The path ${path} is not free for ${id}`);
	}
	const renamed = path === undefined ? form : renameReads(form, { id, path });
	return replaceItem(renamed, id, (item) => (item.type === 'field' ? changed(item, changes) : item));
}
