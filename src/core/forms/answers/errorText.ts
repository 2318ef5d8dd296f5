import type { Locale } from '#core/shared/text.ts';
import type { CompiledForm } from '../compile/types.ts';
import type { AnswerError } from './types.ts';

/**
 * What the citizen reads: the message of the field for this keyword and part, else for the keyword, else the field's
 * general one. The keyword itself only for an error outside every field, which a form's own page cannot produce.
 */
export function errorText(compiled: CompiledForm, error: AnswerError, locale: Locale): string {
	const messages = compiled.messages[locale];
	if (error.params.assertion !== undefined) {
		return messages[`${error.params.assertion}.error.assertion`] ?? error.params.assertion;
	}
	const base = `${error.placement ?? ''}.error`;
	return (
		messages[`${base}.${error.keyword}.${error.params.part ?? ''}`] ??
		messages[`${base}.${error.keyword}`] ??
		messages[`${base}.default`] ??
		`${error.keyword} ${error.at}`
	);
}
