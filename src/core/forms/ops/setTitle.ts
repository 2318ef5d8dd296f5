import type { Text } from '#core/shared/text.ts';
import type { FormDocument } from '../types.ts';

/** Renames the form. */
export function setTitle(form: FormDocument, title: Text): FormDocument {
	return { ...form, title };
}
