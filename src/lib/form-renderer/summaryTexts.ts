import { errorText } from '#core/forms/answers/errorText.ts';
import { inSentence } from '#core/forms/compile/inSentence.ts';
import type { AnswerError, UiElement } from '#core/forms/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FormContext } from './context.ts';

/**
 * Errors as the summary lists them: inside a row with the row that is meant, as every row asks the same; and where two
 * would read alike, such as of both parents, with the heading they stand under.
 */
export function summaryTexts(form: FormContext, errors: readonly AnswerError[]): readonly string[] {
	const texts = errors.map((error) => textOf(form, error));
	return texts.map((text, index) => {
		const error = errors[index];
		const isAlone = texts.indexOf(text) === texts.lastIndexOf(text);
		const section = isAlone || !error ? undefined : sectionOf(form, error);
		return section === undefined
			? text
			: m.renderer_section_error({ text, section }, { locale: form.locale });
	});
}

// helpers

function textOf(form: FormContext, error: AnswerError): string {
	const text = errorText(form.session.form, error, form.locale);
	const { session, locale } = form;
	const repeat = session.form.repeats.find(({ path }) => error.at.startsWith(`${path}/`));
	if (!repeat) return text;
	const row = session.form.messages[locale][`${repeat.id}.rowLabel`] ?? '';
	const number = Number(error.at.slice(repeat.path.length + 1).split('/')[0]) + 1;
	return m.renderer_row_error({ row, number, text: inSentence(text) }, { locale });
}

/** The heading next above the field. */
function sectionOf({ session, locale }: FormContext, { placement }: AnswerError): string | undefined {
	const above = (elements: readonly UiElement[], heading: string): string | undefined => {
		for (const element of elements) {
			if (element.options.id === placement) return heading;
			const found = element.type === 'Group' ? above(element.elements, element.options.id) : undefined;
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const page = session.form.uiSchema.elements.map((one) => above(one.elements, one.options.id));
	const heading = page.find((found) => found !== undefined);
	return heading === undefined ? undefined : session.form.messages[locale][`${heading}.label`];
}
