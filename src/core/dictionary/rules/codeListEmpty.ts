import type { CodeListDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** A list without entries offers nothing to choose. */
export const codeListEmpty: DictionaryRule<CodeListDocument> = {
	id: 'dictionary/code-list-empty',
	check: ({ id, entries }) =>
		entries.length > 0 ? [] : [finding(codeListEmpty.id, 'error', '/entries', { id })]
};
