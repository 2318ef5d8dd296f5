import type { FormDocument } from '../types.ts';
import { changed, notInForm } from './tree.ts';

/** Removes a rule over several fields. */
export function removeAssertion(form: FormDocument, { id }: { readonly id: string }): FormDocument {
	const left = form.assertions?.filter((assertion) => assertion.id !== id);
	if (!left || left.length === form.assertions?.length) return notInForm(id);
	return changed(form, { assertions: left.length > 0 ? left : undefined });
}
