import { parseExpression, printWords } from '#core/expressions/index.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/**
 * A condition of a form, or of a procedure that has it, in words. `labels`: what the form's fields are called, by dotted
 * path. A condition that cannot be read shows its own text, a path without a name itself.
 */
export function conditionText(feel: string, labels: Readonly<Record<string, Text>>, locale: Locale): string {
	const parsed = parseExpression(feel);
	return parsed.ok ? printWords(parsed.value.ast, nameOf, locale) : feel;

	function nameOf(path: readonly string[]): string {
		const dotted = path.join('.');
		const outside = DOSSIER[dotted];
		if (outside) return outside();
		const tokens = path[0] === 'form' ? path.slice(1) : path;
		for (let length = tokens.length; length > 0; length -= 1) {
			const label = labels[tokens.slice(0, length).join('.')];
			if (!label) continue;
			const field = textIn(label, locale);
			const part = tokens.slice(length).join('.');
			return part ? m.dictionary_place_part({ field, part }) : field;
		}
		return dotted;
	}
}

// helpers

const DOSSIER: Readonly<Record<string, () => string>> = {
	'dossier.channel': m.procedures_dossier_channel,
	'dossier.receivedAt': m.procedures_dossier_received_at,
	'dossier.case': m.procedures_case
};
