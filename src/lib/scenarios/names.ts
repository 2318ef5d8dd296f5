import type { ProcedurePackage } from '#core/scenarios/index.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';

/** What the parts of a procedure are called; an id nobody knows shows itself. */
export interface Names {
	node(id: string): string;
	/** An outcome of a step. */
	outcome(node: string, code: string): string;
	case(id: string): string;
	fee(id: string): string;
	result(code: string): string;
	/** A placement, by id. */
	field(id: string): string;
}

export function namesOf({ graph, procedure, forms }: ProcedurePackage, locale: Locale): Names {
	const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
	const called = (found: { readonly name: Text } | undefined, id: string) =>
		found ? textIn(found.name, locale) : id;
	return {
		node: (id) => nodes.get(id)?.name || id,
		outcome: (id, code) => {
			const outcome = nodes.get(id)?.step?.outcomes.find((candidate) => candidate.code === code);
			return outcome ? textIn(outcome.label, locale) : code;
		},
		case: (id) =>
			called(
				procedure.cases.find((candidate) => candidate.id === id),
				id
			),
		fee: (id) =>
			called(
				procedure.fees.find((fee) => fee.id === id),
				id
			),
		result: (code) =>
			called(
				procedure.results.find((result) => result.code === code),
				code
			),
		field: (id) => {
			const placements = Object.values(forms).flatMap((form) => form.placements);
			const placement = placements.find((candidate) => candidate.id === id);
			return placement ? textIn(placement.label, locale) : id;
		}
	};
}
