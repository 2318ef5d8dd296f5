import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A table wants more rows than it allows: nobody can fill it in. */
export const repeatLimitsReversed: FormRule = {
	id: 'form/repeat-limits-reversed',
	node: (node) => {
		if (node.type !== 'repeat') return undefined;
		const { id, min, max } = node.item;
		if (min === undefined || max === undefined || min <= max) return undefined;
		const fix = fixAt('form/swap-limits', node.at, {});
		return finding(repeatLimitsReversed.id, 'error', node.at, { id, min, max }, fix);
	}
};
