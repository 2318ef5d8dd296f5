import type { DictionaryDocument } from '../kinds.ts';
import type { InstrumentDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** A definition names no legal basis. Instruments are the basis themselves. */
export const noCitation: DictionaryRule<Exclude<DictionaryDocument, InstrumentDocument>> = {
	id: 'dictionary/no-citation',
	check: ({ id, citations = [] }) =>
		citations.length > 0 ? [] : [finding(noCitation.id, 'warning', '/citations', { id })]
};
