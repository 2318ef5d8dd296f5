import type { Assertion, FormDocument } from '../types.ts';
import { storedExpression } from './storedExpression.ts';
import { changed, notInForm, type Changes } from './tree.ts';

/** Changes what a rule over several fields tests (`feel`), where its message stands, or what it says. */
export function updateAssertion(
	form: FormDocument,
	{
		id,
		feel,
		changes = {}
	}: {
		readonly id: string;
		readonly feel?: string;
		readonly changes?: Changes<Pick<Assertion, 'at' | 'message' | 'citations'>>;
	}
): FormDocument {
	if (!form.assertions?.some((assertion) => assertion.id === id)) return notInForm(id);
	const assertions = form.assertions.map((assertion) =>
		assertion.id === id
			? changed(assertion, { ...changes, ...(feel !== undefined && { test: storedExpression(feel) }) })
			: assertion
	);
	return { ...form, assertions };
}
