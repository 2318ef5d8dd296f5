import type { FormDocument } from '../types.ts';
import { removeItems } from './removeItems.ts';

/** Removes a page or item with everything in it; see `removeItems`. */
export function removeItem(form: FormDocument, { id }: { readonly id: string }): FormDocument {
	return removeItems(form, { ids: [id] });
}
