import type { StepKind } from '../types.ts';
import { findingAt, type Rule } from './rule.ts';

/** While the citizen completes the dossier or pays, or the case is suspended, the agency's time limit does not run. */
export const missingPause: Rule = (index) =>
	index.graph.nodes
		.filter(({ step }) => {
			if (!step || step.pausesClock) return false;
			return PAUSING.has(step.kind) || (step.kind === 'collectFee' && step.role === 'applicant');
		})
		.map((node) => findingAt('missing-pause', 'warning', node));

// helpers

const PAUSING: ReadonlySet<StepKind> = new Set(['requestSupplement', 'suspend']);
