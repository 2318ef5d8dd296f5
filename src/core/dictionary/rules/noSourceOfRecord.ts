import { finding, type ElementRule } from './rule.ts';

/** The datum shall be filled in before people type, but nobody says where the state holds it. */
export const noSourceOfRecord: ElementRule = {
	id: 'dictionary/no-source-of-record',
	check: ({ id, prefill = 'none', sources = [] }) =>
		prefill === 'none' || sources.length > 0
			? []
			: [finding(noSourceOfRecord.id, 'warning', '/sources', { id, prefill })]
};
