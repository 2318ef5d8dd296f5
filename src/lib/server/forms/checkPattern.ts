import { check } from 'recheck';
import { patternProblem, type PatternProblem } from '#core/dictionary/index.ts';

/** Milliseconds the search for a slow input may take; a pattern that is not decided by then is refused. */
const TIMEOUT = 5_000;

/**
 * Why an author's pattern is refused, or undefined: what `patternProblem` finds, else `slow` when some input takes
 * the browser's engine more than linear-like time (or that cannot be told). Heavy: run when a pattern is written.
 */
export async function checkPattern(pattern: string): Promise<PatternProblem | 'slow' | undefined> {
	const problem = patternProblem(pattern);
	if (problem) return problem;
	const { status } = await check(pattern, 'u', { timeout: TIMEOUT });
	return status === 'safe' ? undefined : 'slow';
}
