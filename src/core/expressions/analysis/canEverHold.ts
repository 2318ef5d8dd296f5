import type { Ast } from '../types.ts';
import { trialsOf } from './trials.ts';
import type { Domains } from './types.ts';

/**
 * Whether a condition holds under some values; true where that cannot be told (see `analyseSplit`, which would also
 * look for gaps and overlaps and so try every combination).
 */
export function canEverHold(condition: Ast, domains: Domains): boolean {
	const trials = trialsOf([condition], domains);
	if (!trials) return true;
	for (const { open } of trials.all()) if (open.length > 0) return true;
	return false;
}
