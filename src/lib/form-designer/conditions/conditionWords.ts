import { parseExpression, type Expression } from '#core/expressions/index.ts';
import type { Locale } from '#core/shared/text.ts';
import { conditionText, type Variable } from '#lib/conditions/index.ts';

/** A rule as a sentence with the labels of fields and codes; text that does not parse is shown as it is. */
export function conditionWords(
	expression: Expression,
	variables: readonly Variable[],
	locale: Locale
): string {
	const parsed = parseExpression(expression.feel);
	return parsed.ok ? conditionText(parsed.value.ast, variables, locale) : expression.feel;
}
