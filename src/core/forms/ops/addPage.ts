import type { Text } from '#core/shared/text.ts';
import type { FormDocument } from '../types.ts';
import { freshId } from './propose.ts';

/** Adds an empty page before the page now at `index` (default: last). */
export function addPage(
	form: FormDocument,
	{ title, index = form.pages.length, id }: { readonly title: Text; readonly index?: number; readonly id?: string }
): FormDocument {
	const page = { id: freshId(form, id ?? 'page'), title, items: [] };
	return { ...form, pages: [...form.pages.slice(0, index), page, ...form.pages.slice(index)] };
}
