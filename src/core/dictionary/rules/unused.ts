import type { DictionaryDocument } from '../kinds.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** Nothing refers to the document. */
export const unused: DictionaryRule<DictionaryDocument> = {
	id: 'dictionary/unused',
	check: ({ id }, { uses }) => (uses === 0 ? [finding(unused.id, 'hint', '', { id })] : [])
};
