import type { FormDocument, FormPage } from '../types.ts';
import { changed, notInForm, type Changes } from './tree.ts';

/** Changes title or intro of a page. */
export function updatePage(
	form: FormDocument,
	{ id, changes }: { readonly id: string; readonly changes: Changes<Pick<FormPage, 'title' | 'intro'>> }
): FormDocument {
	if (!form.pages.some((page) => page.id === id)) return notInForm(id);
	return { ...form, pages: form.pages.map((page) => (page.id === id ? changed(page, changes) : page)) };
}
