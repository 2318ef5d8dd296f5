import type { Text } from '#core/shared/text.ts';
import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { notInForm, replaceItem } from './tree.ts';

/** Changes the title of a section. */
export function updateSection(
	form: FormDocument,
	{ id, title }: { readonly id: string; readonly title: Text }
): FormDocument {
	if (findItem(form, id)?.type !== 'section') return notInForm(id);
	return replaceItem(form, id, (item) => (item.type === 'section' ? { ...item, title } : item));
}
