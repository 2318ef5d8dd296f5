import { errorText } from '#core/forms/answers/errorText.ts';
import { inSentence } from '#core/forms/compile/inSentence.ts';
import type { AnswerError } from '#core/forms/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FormContext } from './context.ts';

/** An error as the summary lists it: inside a row it says which row is meant, as every row asks the same. */
export function summaryText(form: FormContext, error: AnswerError): string {
	const text = errorText(form.session.form, error, form.locale);
	const { session, locale } = form;
	const repeat = session.form.repeats.find(({ path }) => error.at.startsWith(`${path}/`));
	if (!repeat) return text;
	const row = session.form.messages[locale][`${repeat.id}.rowLabel`] ?? '';
	const number = Number(error.at.slice(repeat.path.length + 1).split('/')[0]) + 1;
	return m.renderer_row_error({ row, number, text: inSentence(text) }, { locale });
}
