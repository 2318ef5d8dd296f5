import { firstStep } from './firstStep.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** An incomplete dossier must be able to be completed. */
export const noSupplementPath: Rule = {
	graph: (index) => {
		if (firstStep(index, 'requestSupplement')) return undefined;
		const check = firstStep(index, 'checkComponents', 'appraise', 'intake');
		const fix = check ? fixAt('workflow/add-supplement-path', check.id, {}) : {};
		return findingAt('no-supplement-path', 'warning', index.graph, {}, fix);
	}
};
