import type { Problem } from '#core/shared/problem.ts';
import type { ReadElements } from './types.ts';

/** What is wrong between the elements of a file: `exchange/duplicate-id` {id, first}. */
export function checkElements({ elements }: ReadElements): readonly Problem[] {
	const first = new Map<string, string>();
	const problems: Problem[] = [];
	for (const { place, element } of elements) {
		const before = first.get(element.id);
		if (before === undefined) first.set(element.id, place);
		else
			problems.push({ code: 'exchange/duplicate-id', at: place, params: { id: element.id, first: before } });
	}
	return problems;
}
