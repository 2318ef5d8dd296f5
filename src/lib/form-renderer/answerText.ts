import { valueText } from '#core/dictionary/valueText.ts';
import type { CompiledPlacement } from '#core/forms/index.ts';
import type { Locale } from '#core/shared/text.ts';
import type { FormSession } from './FormSession.svelte.ts';

/** An answer as people read it, codes by the lists that are here. */
export function answerText(
	{ lists }: FormSession,
	{ dataType, constraints, codeList, parentList }: CompiledPlacement,
	value: unknown,
	locale: Locale
): string {
	const entry = (code: string) =>
		[...lists.entries(codeList), ...lists.entries(parentList)].find((candidate) => candidate.code === code);
	return valueText(value, { dataType, constraints, entry }, locale);
}
