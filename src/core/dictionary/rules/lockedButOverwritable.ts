import { finding, type ElementRule } from './rule.ts';

/** People may not change a locked value, and yet the element says how they may. */
export const lockedButOverwritable: ElementRule = {
	id: 'dictionary/locked-but-overwritable',
	check: ({ id, prefill, overwrite = 'never' }) =>
		prefill !== 'locked' || overwrite === 'never'
			? []
			: [finding(lockedButOverwritable.id, 'error', '/overwrite', { id, overwrite })]
};
