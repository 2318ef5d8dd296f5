import type { FormDocument, FormPrint } from '../types.ts';
import { changed, type Changes } from './tree.ts';

/** Changes how the form looks on paper; what says nothing any more goes. */
export function setPrint(form: FormDocument, changes: Changes<FormPrint>): FormDocument {
	const print = changed(form.print ?? {}, { ...changes, ...(changes.omit?.length === 0 && { omit: undefined }) });
	return changed(form, { print: Object.keys(print).length > 0 ? print : undefined });
}
