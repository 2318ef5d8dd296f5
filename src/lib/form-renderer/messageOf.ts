import { errorText, inSentence, type AnswerError } from '#core/forms/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FormContext } from './context.ts';
import { REASON } from './Overwrites.svelte.ts';

/** What the citizen reads of an error: the form's own words, or ours for what only the screen asks. */
export function messageOf({ session, locale }: FormContext, error: AnswerError): string {
	if (error.keyword !== REASON) return errorText(session.form, error, locale);
	const label = inSentence(session.form.messages[locale][`${error.placement ?? ''}.label`] ?? '');
	return m.renderer_reason_missing({ label }, { locale });
}
