import type { Play } from './play/types.ts';
import { possibleRules } from './play/seenRules.ts';
import type { ProcedurePackage } from './procedurePackage.ts';

export interface CoveragePart {
	readonly covered: number;
	readonly total: number;
	/** Ids of what no play has touched, in the order of the procedure. */
	readonly missing: readonly string[];
}

export interface Coverage {
	/** Sequence flows taken. */
	readonly flows: CoveragePart;
	/** Steps completed. */
	readonly steps: CoveragePart;
	/** Fields that were on, `alias/id`. */
	readonly fields: CoveragePart;
	/** Conditions of forms, each way they can come out: `alias/id:true`, `alias/id:false`. */
	readonly rules: CoveragePart;
}

/** What a set of plays has touched of a procedure. */
export function coverageOf(pkg: ProcedurePackage, plays: readonly Play[]): Coverage {
	const { graph, forms } = pkg;
	const byAlias = Object.entries(forms);
	return {
		flows: part(
			graph.flows.map(({ id }) => id),
			plays.flatMap(({ run }) => run?.takenFlows ?? [])
		),
		steps: part(
			graph.nodes.filter(({ step }) => step).map(({ id }) => id),
			plays.flatMap(({ run }) => run?.passed.map(({ node }) => node) ?? [])
		),
		fields: part(
			byAlias.flatMap(([alias, form]) => form.placements.map(({ id }) => `${alias}/${id}`)),
			plays.flatMap(({ seen }) => seen.fields)
		),
		rules: part(
			byAlias.flatMap(([alias, form]) => possibleRules(alias, form)),
			plays.flatMap(({ seen }) => seen.rules)
		)
	};
}

// helpers

function part(all: readonly string[], touched: readonly string[]): CoveragePart {
	const seen = new Set(touched);
	const missing = all.filter((id) => !seen.has(id));
	return { covered: all.length - missing.length, total: all.length, missing };
}
