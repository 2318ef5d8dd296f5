import type { CompiledForm } from '#core/forms/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

/** A field of a form by its label; an id nobody knows shows itself. */
export function labelOf({ placements }: CompiledForm, id: string, locale: Locale): string {
	const placement = placements.find((candidate) => candidate.id === id);
	return placement ? textIn(placement.label, locale) : id;
}
