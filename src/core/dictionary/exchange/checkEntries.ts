import type { Problem } from '#core/shared/problem.ts';
import { findCycles } from './findCycles.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { ReadCodeList } from './types.ts';

/** Codes of the other lists a list leans on; a code that is in none of them is unknown. */
export interface OtherCodes {
	readonly parents?: ReadonlySet<string>;
	readonly successors?: ReadonlySet<string>;
}

/**
 * What is wrong between the entries of a list: `exchange/duplicate-code` {code, first}, `exchange/unknown-parent` {code,
 * parent}, `exchange/unknown-successor` {code, successor}, `exchange/cyclic-parent` and `exchange/cyclic-successor`
 * {path}; each at the place of the entry.
 */
export function checkEntries(
	{ entries, places }: Pick<ReadCodeList, 'entries' | 'places'>,
	others: OtherCodes = {}
): readonly Problem[] {
	const first = new Map<string, number>();
	const problems: Problem[] = [];
	entries.forEach(({ code }, index) => {
		const before = first.get(code);
		if (before === undefined) first.set(code, index);
		else report(index, 'exchange/duplicate-code', { code, first: places[before] ?? '' });
	});
	// Of a code that stands twice nobody knows which is meant.
	if (problems.length > 0) return problems.slice(0, MAX_PROBLEMS);

	entries.forEach(({ code, parent, successors = [] }, index) => {
		if (parent !== undefined && !first.has(parent) && !others.parents?.has(parent))
			report(index, 'exchange/unknown-parent', { code, parent });
		for (const successor of successors) {
			if (!first.has(successor) && !others.successors?.has(successor))
				report(index, 'exchange/unknown-successor', { code, successor });
		}
	});
	const codes = [...first.keys()];
	const entryOf = (code: string) => entries[first.get(code) ?? -1];
	reportCycles('exchange/cyclic-parent', (code) => {
		const parent = entryOf(code)?.parent;
		// In another list the same code is another thing.
		return parent === undefined || others.parents?.has(parent) ? [] : [parent];
	});
	reportCycles('exchange/cyclic-successor', (code) =>
		(entryOf(code)?.successors ?? []).filter((successor) => !others.successors?.has(successor))
	);
	return problems.slice(0, MAX_PROBLEMS);

	function reportCycles(code: string, next: (code: string) => readonly string[]) {
		for (const path of findCycles(codes, next, MAX_PROBLEMS))
			report(first.get(path[0] ?? '') ?? 0, code, { path: pathText(path) });
	}

	function report(index: number, code: string, params: Problem['params'] & object) {
		if (problems.length < MAX_PROBLEMS) problems.push({ code, at: places[index] ?? '', params });
	}
}

// helpers

function pathText(path: readonly string[]): string {
	const shown = path.length > 8 ? [...path.slice(0, 4), '…', ...path.slice(-3)] : path;
	return shown.join(' → ');
}
