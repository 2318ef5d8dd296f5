import { checkSoundness } from '../soundness/checkSoundness.ts';
import { joinFix } from './joinFix.ts';
import type { Rule } from './rule.ts';

/** Gateways are tried for this many findings: each trial decides soundness once more. */
const TRIALS = 3;

/** workflow/deadlock, workflow/lack-of-synchronisation, workflow/no-proper-completion, workflow/soundness-unknown. */
export const soundnessRule: Rule = {
	graph: (index) =>
		checkSoundness(index.graph).findings.map((finding, at) => ({
			...finding,
			...(at < TRIALS ? joinFix(index, finding) : {})
		}))
};
