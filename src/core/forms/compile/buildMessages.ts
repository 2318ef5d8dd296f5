import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { fieldMessages, repeatMessages } from './fieldMessages.ts';
import type { ResolvedField } from './resolveField.ts';
import { markdownOf, richText } from './richTexts.ts';
import { DEFAULT_MAX_ROWS, type Messages } from './types.ts';

/** Every text of the form in `locale`, by `<id>.<what>`, rich ones without their form; a missing English text is the Vietnamese one. */
export function buildMessages(
	form: FormDocument,
	nodes: readonly FormNode[],
	fields: readonly ResolvedField[],
	locale: Locale
): Messages {
	const messages: Record<string, string> = {};
	const put = (id: string, name: string, text: Text | undefined) => {
		if (text) messages[`${id}.${name}`] = textIn(text, locale);
	};
	const putErrors = (id: string, errors: Messages) => {
		for (const [keyword, text] of Object.entries(errors)) messages[`${id}.error.${keyword}`] = text;
	};
	for (const node of nodes) {
		switch (node.type) {
			case 'page':
				put(node.id, 'label', node.item.title);
				break;
			case 'section':
				put(node.id, 'label', node.item.title);
				break;
			case 'repeat': {
				const { title, rowTitle, min = 0, max = DEFAULT_MAX_ROWS } = node.item;
				put(node.id, 'label', title);
				put(node.id, 'rowLabel', rowTitle);
				putErrors(node.id, repeatMessages(title, rowTitle, { min, max }, locale));
				break;
			}
			case 'text':
			case 'field':
				break;
		}
		const markdown = markdownOf(node);
		if (markdown) put(node.id, markdown.name, richText(markdown.text).plain);
	}
	for (const field of fields) {
		put(field.node.id, 'label', field.label);
		put(field.node.id, 'description', field.help);
		putErrors(field.node.id, fieldMessages(field, locale));
	}
	for (const assertion of form.assertions ?? []) put(assertion.id, 'error.assertion', assertion.message);
	return messages;
}
