import { truth } from '../evaluate.ts';
import { childrenOf, readsOf } from '../reads.ts';
import type { Scope } from '../scope.ts';
import type { Ast } from '../types.ts';
import { abstractTerms, type AbstractCondition } from './abstractTerms.ts';
import { constantsOf, pickValues, type Pick } from './pickValues.ts';
import type { Domain, Domains } from './types.ts';

/** More combinations than this are not tried: the answer would come after the author has drawn on. */
export const MAX_COMBINATIONS = 20_000;

/** One combination of values, by variable, and the positions of the conditions that hold under it. */
export interface Trial {
	readonly values: ReadonlyMap<string, Pick>;
	readonly open: readonly number[];
}

export interface Trials {
	readonly conditions: readonly AbstractCondition[];
	/** Every combination of values can occur; see `abstractTerms`. */
	readonly exact: boolean;
	/** One after the other as they are asked for, so that who has seen enough can stop; the first variable changes fastest. */
	readonly all: () => Generator<Trial>;
}

/**
 * The conditions tried with the evaluator that decides at run time, under values that stand for all others: each
 * constant, and what lies between. Undefined when they read what has no known domain, use lists, or have more than
 * `MAX_COMBINATIONS` combinations.
 */
export function trialsOf(conditions: readonly Ast[], domains: Domains): Trials | undefined {
	const abstraction = abstractTerms(conditions, domains);
	if (!abstraction) return undefined;
	const asts = abstraction.conditions.map(({ ast }) => ast);
	const variables = [...abstraction.domains].sort(([a], [b]) => (a < b ? -1 : 1));
	const constants = constantsOf(asts);
	const related = variables.length > 1 && asts.some(comparesVariables);
	const spread = related ? Math.min(MAX_SPREAD, Math.max(1, ...alikes(variables))) : 1;
	const picks = variables.map(([path, domain]) => ({ path, own: pickValues(domain, constants, spread) }));
	const combinations = picks.reduce((product, { own }) => product * own.length, 1);
	if (combinations > MAX_COMBINATIONS) return undefined;

	return {
		conditions: abstraction.conditions,
		exact: abstraction.exact,
		*all() {
			for (let number = 0; number < combinations; number++) {
				const values = combination(number);
				const scope: Scope = {
					today: '',
					read: (path) => values.get(path.length === 1 ? (path[0] ?? '') : path.join('.'))
				};
				yield { values, open: asts.flatMap((ast, at) => (truth(ast, scope) ? [at] : [])) };
			}
		}
	};

	function combination(number: number): ReadonlyMap<string, Pick> {
		let rest = number;
		return new Map(
			picks.map(({ path, own }) => {
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
