import { firstStep } from './firstStep.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** A dossier may be refused at intake or decided against; a process that can do neither promises approval. */
export const noRefusalPath: Rule = {
	graph: (index) => {
		if (firstStep(index, 'refuseIntake', 'decideAgainst')) return undefined;
		const decision = firstStep(index, 'approve', 'appraise', 'checkComponents', 'intake');
		const kind = decision?.step?.kind === 'approve' || decision?.step?.kind === 'appraise' ? 'decideAgainst' : 'refuseIntake';
		const fix = decision ? fixAt('workflow/add-refusal-path', decision.id, { kind }) : {};
		return findingAt('no-refusal-path', 'warning', index.graph, {}, fix);
	}
};
