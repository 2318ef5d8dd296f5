import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { FormDocument } from '../types.ts';
import { freshId } from './propose.ts';
import { storedExpression } from './storedExpression.ts';

export interface AddAssertion {
	readonly feel: string;
	/** Where the message stands; of a column without row. */
	readonly at: JsonPointer;
	readonly message: Text;
	readonly id?: string;
}

/** Adds a rule over several fields behind the others. */
export function addAssertion(form: FormDocument, { feel, at, message, id }: AddAssertion): FormDocument {
	const added = { id: freshId(form, id ?? 'assertion'), test: storedExpression(feel), at, message };
	return { ...form, assertions: [...(form.assertions ?? []), added] };
}
