import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { mapContainers, notInForm } from './tree.ts';

/** Removes a page or item with everything in it. Conditions that read it are left for lint to find. */
export function removeItem(form: FormDocument, { id }: { readonly id: string }): FormDocument {
	if (!findItem(form, id)) notInForm(id);
	const pages = form.pages.filter((page) => page.id !== id);
	return mapContainers({ ...form, pages }, (_, children) => children.filter((item) => item.id !== id));
}
