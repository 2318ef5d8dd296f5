import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { setPrint } from './setPrint.ts';
import { notInForm } from './tree.ts';

/** Whether paper leaves out a page or item, with everything in it. */
export function setOmitted(
	form: FormDocument,
	{ id, omitted }: { readonly id: string; readonly omitted: boolean }
): FormDocument {
	if (!findItem(form, id)) return notInForm(id);
	const others = (form.print?.omit ?? []).filter((other) => other !== id);
	return setPrint(form, { omit: omitted ? [...others, id] : others });
}
