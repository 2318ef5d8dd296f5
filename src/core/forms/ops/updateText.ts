import type { Text } from '#core/shared/text.ts';
import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { notInForm, replaceItem } from './tree.ts';

/** Changes a static text. */
export function updateText(
	form: FormDocument,
	{ id, text }: { readonly id: string; readonly text: Text }
): FormDocument {
	if (findItem(form, id)?.type !== 'text') return notInForm(id);
	return replaceItem(form, id, (item) => (item.type === 'text' ? { ...item, text } : item));
}
