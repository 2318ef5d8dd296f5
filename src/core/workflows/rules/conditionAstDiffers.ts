import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** The tree stored beside a condition is not the tree of its text: one of them was changed behind the other's back. */
export const conditionAstDiffers: Rule = {
	flow: (flow) => {
		if (flow.conditionIssue !== 'astDiffers') return undefined;
		const feel = flow.condition?.feel ?? '';
		const fix = feel ? fixAt('workflow/store-condition', flow.id, { feel }) : fixAt('workflow/remove-condition', flow.id, {});
		return findingAt('condition-ast-differs', 'error', flow, { condition: feel }, fix);
	}
};
