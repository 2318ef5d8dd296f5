import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { storedExpression } from './storedExpression.ts';
import { changed, notInForm, replaceItem } from './tree.ts';

/**
 * Computes a field by `feel`, or asks for it again without one. What is computed is neither asked, required nor
 * prefilled, so those go.
 */
export function setCalculation(
	form: FormDocument,
	{ id, feel }: { readonly id: string; readonly feel: string | undefined }
): FormDocument {
	if (findItem(form, id)?.type !== 'field') return notInForm(id);
	const asked = { required: undefined, requiredWhen: undefined, prefill: undefined, control: undefined };
	return replaceItem(form, id, (item) => {
		if (item.type !== 'field') return item;
		return feel === undefined
			? changed(item, { calculation: undefined })
			: changed(item, { ...asked, calculation: storedExpression(feel) });
	});
}
