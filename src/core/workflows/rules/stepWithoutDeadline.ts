import { fixAt } from './fixes.ts';
import { isPersonal } from './nodeClasses.ts';
import { findingAt, type Rule } from './rule.ts';
import { USUAL_STEP } from './usualStep.ts';

/** Without time limits on the steps nobody can tell whether the legal limit can be kept. */
export const stepWithoutDeadline: Rule = {
	node: (node) => {
		if (!isPersonal(node) || node.step?.timeLimit) return undefined;
		const { duration, calendar } = USUAL_STEP[node.step?.kind ?? 'appraise'].timeLimit;
		const fix = node.step ? fixAt('workflow/set-time-limit', node.id, { duration, calendar }) : {};
		return findingAt('step-without-deadline', 'warning', node, {}, fix);
	}
};
