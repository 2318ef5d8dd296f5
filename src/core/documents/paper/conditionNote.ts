import { printWords } from '#core/expressions/index.ts';
import type { CompiledForm, CompiledPlacement } from '#core/forms/compile/types.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

/** In words, what has to hold for a part of the form to concern somebody; undefined when it always does. */
export function conditionNote(compiled: CompiledForm, id: string, locale: Locale): string | undefined {
	const when = compiled.plan.find((step) => step.id === id)?.when;
	if (!when) return undefined;
	const at = (path: readonly string[]) => placementAt(compiled, path);
	return printWords(
		when,
		(path) => {
			const found = at(path) ?? compiled.repeats.find((repeat) => repeat.path === `/${path.join('/')}`);
			if (!found) return path.join('.');
			return textIn('label' in found ? found.label : found.title, locale);
		},
		locale,
		{
			valueLabel: (path, value) => {
				const list = at(path)?.codeList;
				const entry = list && compiled.codeLists[list]?.find(({ code }) => code === value);
				return entry ? textIn(entry.label, locale) : undefined;
			}
		}
	);
}

// helpers

function placementAt(compiled: CompiledForm, path: readonly string[]): CompiledPlacement | undefined {
	const pointer = `/${path.join('/')}`;
	return compiled.placements.find(
		(placement) => placement.path === pointer && placement.repeat === undefined
	);
}
