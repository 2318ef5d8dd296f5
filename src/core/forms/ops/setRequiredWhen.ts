import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { storedExpression } from './storedExpression.ts';
import { changed, notInForm, replaceItem } from './tree.ts';

/** Requires an answer only when `feel` holds; without it, `required` alone decides. */
export function setRequiredWhen(
	form: FormDocument,
	{ id, feel }: { readonly id: string; readonly feel: string | undefined }
): FormDocument {
	if (findItem(form, id)?.type !== 'field') return notInForm(id);
	const requiredWhen = feel === undefined ? undefined : storedExpression(feel);
	return replaceItem(form, id, (item) => (item.type === 'field' ? changed(item, { requiredWhen }) : item));
}
