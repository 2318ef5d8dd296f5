import type { FormDocument } from '../types.ts';
import { changed } from './tree.ts';

/** Which form of the law the e-form stands for; undefined for none. */
export function setLegalForm(form: FormDocument, legalForm: FormDocument['legalForm']): FormDocument {
	return changed(form, { legalForm });
}
