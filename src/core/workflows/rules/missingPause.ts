import type { StepKind } from '../types.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** While the citizen completes the dossier or pays, or the case is suspended, the agency's time limit does not run. */
export const missingPause: Rule = {
	node: (node) => {
		const { step } = node;
		if (!step || step.pausesClock) return undefined;
		const waits = PAUSING.has(step.kind) || (step.kind === 'collectFee' && step.role === 'applicant');
		return waits ? findingAt('missing-pause', 'warning', node, {}, fixAt('workflow/pause-clock', node.id, {})) : undefined;
	}
};

// helpers

const PAUSING: ReadonlySet<StepKind> = new Set(['requestSupplement', 'suspend']);
