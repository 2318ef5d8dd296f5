import { fixAt } from './fixes.ts';
import { isPersonal } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';
import { USUAL_STEP } from './usualStep.ts';

/** Nobody knows who does the step. */
export const stepWithoutRole: Rule = {
	node: (node) => {
		if (!isPersonal(node) || node.step?.role) return undefined;
		const fix = node.step ? fixAt('workflow/set-role', node.id, { role: USUAL_STEP[node.step.kind].role }) : {};
		return findingAt('step-without-role', 'error', node, {}, fix);
	}
};
