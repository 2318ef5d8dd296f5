import { findItem } from '../findItem.ts';
import type { FormDocument, Repeat } from '../types.ts';
import { isPathFree } from './propose.ts';
import { renameReads } from './renameReads.ts';
import { changed, notInForm, replaceItem, type Changes } from './tree.ts';

/**
 * Changes path, titles or limits of a repeat; a change to undefined takes the limit away. With a new path, whatever read
 * the old one reads the new one. Throws when it is not free.
 */
export function updateRepeat(
	form: FormDocument,
	{
		id,
		changes
	}: { readonly id: string; readonly changes: Changes<Pick<Repeat, 'path' | 'title' | 'rowTitle' | 'min' | 'max'>> }
): FormDocument {
	if (findItem(form, id)?.type !== 'repeat') return notInForm(id);
	const { path } = changes;
	if (path !== undefined && !isPathFree(form, path, { except: id })) {
		throw new Error(`The path ${path} is not free for ${id}`);
	}
	const renamed = path === undefined ? form : renameReads(form, { id, path });
	return replaceItem(renamed, id, (item) => (item.type === 'repeat' ? changed(item, changes) : item));
}
