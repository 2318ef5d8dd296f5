import { hasStep } from './hasStep.ts';
import { findingAt, type Rule } from './rule.ts';

/** A dossier may be refused at intake or decided against; a process that can do neither promises approval. */
export const noRefusalPath: Rule = (index) =>
	hasStep(index, 'refuseIntake', 'decideAgainst') ? [] : [findingAt('no-refusal-path', 'warning', index.graph)];
