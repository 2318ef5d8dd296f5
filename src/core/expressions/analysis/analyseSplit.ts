import type { Ast } from '../types.ts';
import type { Pick } from './pickValues.ts';
import { trialsOf } from './trials.ts';
import type { Domains, SplitAnalysis, Witness } from './types.ts';

/**
 * What the conditions of one choice leave open: conditions that never hold, pairs that hold together, and values under
 * which none does. Decided by `trialsOf`; undefined where that cannot try them. Where calls or sums stand, overlaps and
 * gaps are only reported when every combination of their values can occur.
 */
export function analyseSplit(conditions: readonly Ast[], domains: Domains): SplitAnalysis | undefined {
	const trials = trialsOf(conditions, domains);
	if (!trials) return undefined;
	const holds = new Set<number>();
	const overlaps = new Map<string, SplitAnalysis['overlaps'][number]>();
	let gap: Witness | undefined;
	const readsOfPair = (first: number, second: number) =>
		new Set([first, second].flatMap((at) => trials.conditions[at]?.reads ?? []));
	for (const { values, open } of trials.all()) {
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
	if (!trials.exact) return { never, overlaps: [] };
	return { never, overlaps: [...overlaps.values()], ...(gap ? { gap } : {}) };
}

// helpers

function witnessOf(values: ReadonlyMap<string, Pick>, wanted?: ReadonlySet<string>): Witness {
	return [...values]
		.filter(([path]) => wanted?.has(path) ?? true)
		.map(([path, value]) => ({ path: path.replace(/^\$/, ''), value }));
}
