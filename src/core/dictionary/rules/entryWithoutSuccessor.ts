import type { CodeListDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** An entry has an end and nobody says what stands in its place: answers that chose it cannot be carried over. */
export const entryWithoutSuccessor: DictionaryRule<CodeListDocument> = {
	id: 'dictionary/code-list-entry-without-successor',
	check: ({ id, entries }) =>
		entries.flatMap(({ code, validTo, successors = [] }, index) =>
			validTo === undefined || successors.length > 0
				? []
				: [finding(entryWithoutSuccessor.id, 'warning', `/entries/${index}/validTo`, { id, code, validTo })]
		)
};
