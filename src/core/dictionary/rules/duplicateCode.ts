import type { CodeListDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** A code stands twice in its list: nobody could tell which entry an answer means. */
export const duplicateCode: DictionaryRule<CodeListDocument> = {
	id: 'dictionary/duplicate-code',
	check: ({ id, entries }) => {
		const seen = new Set<string>();
		return entries.flatMap(({ code }, index) => {
			if (!seen.has(code)) {
				seen.add(code);
				return [];
			}
			return [finding(duplicateCode.id, 'error', `/entries/${index}/code`, { id, code })];
		});
	}
};
