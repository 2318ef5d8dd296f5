import type { FormDocument } from '../types.ts';
import { duplicateItem } from './duplicateItem.ts';
import { topmost } from './topmost.ts';

/** Copies several items, each right behind itself; pages are not copied. */
export function duplicateItems(form: FormDocument, { ids }: { readonly ids: readonly string[] }): FormDocument {
	return topmost(form, ids)
		.filter(({ type }) => type !== 'page')
		.reduce((next, { id }) => duplicateItem(next, { id }), form);
}
