import { findItem } from '../findItem.ts';
import type { FormDocument, Repeat } from '../types.ts';
import { changed, notInForm, replaceItem, type Changes } from './tree.ts';

/** Changes titles or limits of a repeat; a change to undefined takes the limit away. */
export function updateRepeat(
	form: FormDocument,
	{
		id,
		changes
	}: { readonly id: string; readonly changes: Changes<Pick<Repeat, 'title' | 'rowTitle' | 'min' | 'max'>> }
): FormDocument {
	if (findItem(form, id)?.type !== 'repeat') return notInForm(id);
	return replaceItem(form, id, (item) => (item.type === 'repeat' ? changed(item, changes) : item));
}
