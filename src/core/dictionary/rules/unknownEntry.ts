import type { Library } from '#core/catalogue/types.ts';
import type { CodeListDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** An entry's parent or successor is in neither its own list nor the one that is named for it. */
export const unknownEntry: DictionaryRule<CodeListDocument> = {
	id: 'dictionary/unknown-entry',
	check: (list, { library }) => {
		const own = codesOf(list);
		const parents = [own, codesIn(library, list.parentList)];
		const successors = [own, codesIn(library, list.successorList)];
		return list.entries.flatMap(({ code, parent, successors: next = [] }, index) => [
			...(parent === undefined || parents.some((codes) => codes.has(parent))
				? []
				: [
						finding(unknownEntry.id, 'error', `/entries/${index}/parent`, {
							id: list.id,
							code,
							other: parent
						})
					]),
			...next.flatMap((other, position) =>
				successors.some((codes) => codes.has(other))
					? []
					: [
							finding(unknownEntry.id, 'error', `/entries/${index}/successors/${position}`, {
								id: list.id,
								code,
								other
							})
						]
			)
		]);
	}
};

// helpers

function codesIn(library: Library, ref = ''): ReadonlySet<string> {
	const list = library.get('codelist', ref);
	return list ? codesOf(list) : new Set();
}

function codesOf({ entries }: CodeListDocument): ReadonlySet<string> {
	return new Set(entries.map(({ code }) => code));
}
