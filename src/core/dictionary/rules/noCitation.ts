import { finding, type ElementRule } from './rule.ts';

/** An element names no legal basis. */
export const noCitation: ElementRule = {
	id: 'dictionary/no-citation',
	check: ({ id, citations = [] }) =>
		citations.length > 0 ? [] : [finding(noCitation.id, 'warning', '/citations', { id })]
};
