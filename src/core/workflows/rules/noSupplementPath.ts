import { hasStep } from './hasStep.ts';
import { findingAt, type Rule } from './rule.ts';

/** An incomplete dossier must be able to be completed. */
export const noSupplementPath: Rule = (index) =>
	hasStep(index, 'requestSupplement') ? [] : [findingAt('no-supplement-path', 'warning', index.graph)];
