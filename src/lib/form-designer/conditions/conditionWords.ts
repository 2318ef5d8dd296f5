import { parseExpression, printWords, type Expression } from '#core/expressions/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { KnownField } from '../knownFields.ts';

/** A condition as a sentence with the labels of fields and codes; text that does not parse is shown as it is. */
export function conditionWords(
	expression: Expression,
	fields: readonly KnownField[],
	locale: Locale
): string {
	const parsed = parseExpression(expression.feel);
	if (!parsed.ok) return expression.feel;
	const byPath = new Map(fields.map((field) => [field.path, field]));
	const name = (path: readonly string[]) => byPath.get(path.join('.'))?.label ?? path.join('.');
	return printWords(parsed.value.ast, name, locale, {
		valueLabel: (path, value) => {
			const entry = byPath.get(path.join('.'))?.entries?.find(({ code }) => code === value);
			return entry && textIn(entry.label, locale);
		}
	});
}
