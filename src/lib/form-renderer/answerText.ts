import { valueText } from '#core/dictionary/valueText.ts';
import type { CompiledPlacement } from '#core/forms/index.ts';
import type { Locale } from '#core/shared/text.ts';
import type { FormSession } from './FormSession.svelte.ts';

/** An answer as people read it, codes by the lists that are here. */
export function answerText(
	{ lists }: FormSession,
	{ dataType, constraints, codeList, parentList, formerList }: CompiledPlacement,
	value: unknown,
	locale: Locale
): string {
	const entry = (code: string) =>
		[codeList, parentList, formerList]
			.flatMap((ref) => lists.entries(ref))
			.find((candidate) => candidate.code === code);
	return valueText(value, { dataType, constraints, entry }, locale);
}
