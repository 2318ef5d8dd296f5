import { findItem } from '../findItem.ts';
import type { FormDocument, Placement } from '../types.ts';
import { changed, notInForm, replaceItem } from './tree.ts';

/**
 * How a field is answered; undefined for what suits its data type. The answer is the same whatever the control, so
 * nothing is lost; only the statement and signature of a declaration go with it.
 */
export function setControl(
	form: FormDocument,
	{ id, control }: { readonly id: string; readonly control: Placement['control'] | undefined }
): FormDocument {
	if (findItem(form, id)?.type !== 'field') return notInForm(id);
	const declared = control === 'declaration' ? {} : { statement: undefined, signature: undefined };
	return replaceItem(form, id, (item) => (item.type === 'field' ? changed(item, { control, ...declared }) : item));
}
