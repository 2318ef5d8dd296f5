import { parseShape } from '#core/shared/parseShape.ts';
import type { Result } from '#core/shared/problem.ts';
import { formDocumentSchema } from './formSchema.ts';
import type { FormDocument } from './types.ts';

/** `value` as a form document, or problems with the JSON pointer of every wrong place. */
export function parseForm(value: unknown): Result<FormDocument> {
	return parseShape<FormDocument>(formDocumentSchema, value);
}
