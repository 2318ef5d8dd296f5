import { truth } from '../evaluate.ts';
import { childrenOf, readsOf } from '../reads.ts';
import type { Scope } from '../scope.ts';
import type { Ast } from '../types.ts';
import { abstractTerms } from './abstractTerms.ts';
import { constantsOf, pickValues, type Pick } from './pickValues.ts';
import type { Domain, Domains, SplitAnalysis, Witness } from './types.ts';

/** More combinations than this are not tried: the answer would come after the author has drawn on. */
export const MAX_COMBINATIONS = 20_000;

/**
 * What the conditions of one choice leave open: conditions that never hold, pairs that hold together, and values under
 * which none does. Decided by trying values that stand for all others (each constant, and what lies between), with the
 * evaluator that decides at run time; undefined when the conditions read what has no known domain, use lists, or have
 * more than `MAX_COMBINATIONS` combinations. Where calls or sums stand, overlaps and gaps are only reported when every
 * combination of their values can occur.
 */
export function analyseSplit(conditions: readonly Ast[], domains: Domains): SplitAnalysis | undefined {
	const abstraction = abstractTerms(conditions, domains);
	if (!abstraction) return undefined;
	const variables = [...abstraction.domains].sort(([a], [b]) => (a < b ? -1 : 1));
	const constants = constantsOf(abstraction.conditions.map(({ ast }) => ast));
	const related = abstraction.conditions.some(({ ast }) => comparesVariables(ast));
	const spread = related ? Math.min(MAX_SPREAD, Math.max(1, ...alikes(variables))) : 1;
	const picks = variables.map(([, domain]) => pickValues(domain, constants, spread));
	const combinations = picks.reduce((product, { length }) => product * length, 1);
	if (combinations > MAX_COMBINATIONS) return undefined;

	const holds = new Set<number>();
	const overlaps = new Map<string, SplitAnalysis['overlaps'][number]>();
	let gap: Witness | undefined;
	const readsOfPair = (first: number, second: number) =>
		new Set([first, second].flatMap((at) => abstraction.conditions[at]?.reads ?? []));
	for (let number = 0; number < combinations; number++) {
		const values = combination(number);
		const scope: Scope = { today: '', read: (path) => values.get(path.join('.')) };
		const open = abstraction.conditions.flatMap(({ ast }, at) => (truth(ast, scope) ? [at] : []));
		for (const at of open) holds.add(at);
		if (open.length === 0) gap ??= witnessOf(values);
		for (const [place, first] of open.entries())
			for (const second of open.slice(place + 1))
				if (!overlaps.has(`${first} ${second}`))
					overlaps.set(`${first} ${second}`, {
						first,
						second,
						witness: witnessOf(values, readsOfPair(first, second))
					});
	}
	const never = conditions.flatMap((_, at) => (holds.has(at) ? [] : [at]));
	if (!abstraction.exact) return { never, overlaps: [] };
	return { never, overlaps: [...overlaps.values()], ...(gap ? { gap } : {}) };

	/** The `number`-th combination: the first variable changes fastest. */
	function combination(number: number): ReadonlyMap<string, Pick> {
		let rest = number;
		return new Map(
			variables.map(([path], at) => {
				const own = picks[at] ?? [];
				const value = own[rest % own.length] ?? null;
				rest = Math.floor(rest / own.length);
				return [path, value];
			})
		);
	}
}

// helpers

/** Values between two constants; three tell any order of three variables. */
const MAX_SPREAD = 3;

/** How many variables of each type there are: as many may be compared with each other. */
function alikes(variables: readonly (readonly [string, Domain])[]): number[] {
	return [...Map.groupBy(variables, ([, { type }]) => type).values()].map(({ length }) => length);
}

/** Two variables meet in one comparison. */
function comparesVariables(ast: Ast): boolean {
	const children = childrenOf(ast);
	const compares = !['and', 'or', 'not', 'if'].includes(ast.op);
	if (compares && children.filter((child) => readsOf(child).length > 0).length > 1) return true;
	return children.some(comparesVariables);
}

function witnessOf(values: ReadonlyMap<string, Pick>, wanted?: ReadonlySet<string>): Witness {
	return [...values]
		.filter(([path]) => wanted?.has(path) ?? true)
		.map(([path, value]) => ({ path: path.replace(/^\$/, ''), value }));
}
