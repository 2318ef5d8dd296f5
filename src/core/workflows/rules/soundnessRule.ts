import { checkSoundness } from '../soundness/checkSoundness.ts';
import type { Rule } from './rule.ts';

/** workflow/deadlock, workflow/lack-of-synchronisation, workflow/no-proper-completion, workflow/soundness-unknown. */
export const soundnessRule: Rule = (index) => [...checkSoundness(index.graph).findings];
