import { hasStep } from './hasStep.ts';
import { findingAt, type Rule } from './rule.ts';

/** Nothing ever comes of the dossier. */
export const noResultStep: Rule = (index) =>
	hasStep(index, 'issueResult', 'returnResult') ? [] : [findingAt('no-result-step', 'error', index.graph)];
