import type { ProcedurePackage } from '#core/scenarios/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Locale } from '#core/shared/text.ts';

/** A source this procedure asks, by id, with its name. */
export interface SourceChoice {
	readonly id: string;
	readonly title: string;
}

/** The sources that prefill the procedure's forms or are asked by its steps, in order of first use. */
export function sourcesOf({ forms, graph, sources }: ProcedurePackage, locale: Locale): SourceChoice[] {
	const used = [
		...Object.values(forms).flatMap(({ placements }) => placements.map(({ prefill }) => prefill?.source)),
		...graph.nodes.map(({ step }) => step?.source)
	];
	const ids = new Set(used.flatMap((ref) => (ref === undefined ? [] : [parseRef(ref)?.id ?? ref])));
	return [...ids].map((id) => {
		const source = sources.find((candidate) => candidate.id === id);
		return { id, title: source ? textIn(source.title, locale) : id };
	});
}
