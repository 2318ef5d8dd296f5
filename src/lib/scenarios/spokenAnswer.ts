import { valueText } from '#core/dictionary/index.ts';
import type { CompiledForm } from '#core/forms/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

/** A field of a form by its label; an id nobody knows shows itself. */
export function labelOf({ placements }: CompiledForm, id: string, locale: Locale): string {
	const placement = placements.find((candidate) => candidate.id === id);
	return placement ? textIn(placement.label, locale) : id;
}

/** An answer as people read it, codes by the form's lists; undefined for none. */
export function spokenAnswer(
	{ placements, codeLists }: CompiledForm,
	id: string,
	value: unknown,
	locale: Locale
): string | undefined {
	const placement = placements.find((candidate) => candidate.id === id);
	if (!placement || value === undefined) return undefined;
	const { dataType, constraints, codeList, parentList } = placement;
	const lists = [codeList, parentList].flatMap((ref) => (ref === undefined ? [] : (codeLists[ref] ?? [])));
	const entry = (code: string) => lists.find((candidate) => candidate.code === code);
	return valueText(value, { dataType, constraints, entry }, locale);
}
