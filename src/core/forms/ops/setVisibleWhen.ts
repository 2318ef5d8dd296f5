import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { storedExpression } from './storedExpression.ts';
import { changed, notInForm, replaceItem } from './tree.ts';

/** Shows a page or item only when `feel` holds; without it, always. */
export function setVisibleWhen(
	form: FormDocument,
	{ id, feel }: { readonly id: string; readonly feel: string | undefined }
): FormDocument {
	const node = findItem(form, id);
	if (!node) return notInForm(id);
	const visibleWhen = feel === undefined ? undefined : storedExpression(feel);
	if (node.type !== 'page') return replaceItem(form, id, (item) => changed(item, { visibleWhen }));
	return { ...form, pages: form.pages.map((page) => (page.id === id ? changed(page, { visibleWhen }) : page)) };
}
