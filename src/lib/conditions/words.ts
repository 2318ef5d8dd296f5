import { printWords, type Ast } from '#core/expressions/index.ts';
import type { Locale } from '#core/shared/text.ts';
import type { Variable } from './variable.ts';

/** A condition as people say it, with the labels of variables and codes; an unknown path shows itself. */
export function conditionText(ast: Ast, variables: readonly Variable[], locale: Locale): string {
	const byPath = new Map(variables.map((variable) => [variable.path, variable]));
	const label = (path: readonly string[]) => byPath.get(path.join('.'))?.label ?? path.join('.');
	return printWords(ast, label, locale, {
		valueLabel: (path, value) =>
			byPath.get(path.join('.'))?.codes?.find((code) => code.value === value)?.label
	});
}
