import { patternProblem, type PatternProblem } from '#core/dictionary/index.ts';
import { queuedWorker } from '../workers/queuedWorker.ts';

/** Milliseconds the search for a slow input may take; a pattern that is not decided by then is refused. */
const SEARCH = 30_000;

/** Seconds after which a search that does not keep its own time is killed. */
const LIMIT = 60;

/** Verdicts remembered; the same patterns are asked for with every save. */
const REMEMBERED = 500;

export interface PatternVerdict {
	/**
	 * Besides what `patternProblem` finds: `engine`, the server's linear-time engine does not take it; `slow`, some input
	 * takes a backtracking engine (the browser's) more than linear-like time; `undecided`, that cannot be told in time.
	 */
	readonly reason: PatternProblem | 'engine' | 'slow' | 'undecided';
	/** Of a slow pattern, an input that is: an expression such as `'a'.repeat(31) + '!'`. */
	readonly example?: string;
}

/**
 * Why an author's pattern is refused, or undefined. The search runs in a worker with a limit of time and memory: it
 * holds nobody up, and is done once per pattern.
 */
export function checkPattern(pattern: string): Promise<PatternVerdict | undefined> {
	const reason = patternProblem(pattern);
	if (reason) return Promise.resolve({ reason });
	const known = verdicts.get(pattern) ?? search(pattern);
	verdicts.delete(pattern);
	verdicts.set(pattern, known);
	const oldest = verdicts.keys().next().value;
	if (verdicts.size > REMEMBERED && oldest !== undefined) verdicts.delete(oldest);
	return known;
}

// helpers

const verdicts = new Map<string, Promise<PatternVerdict | undefined>>();

const ask = queuedWorker<{ readonly pattern: string; readonly timeout: number }, PatternVerdict | null>({
	entry: 'lib/server/forms/pattern.worker.ts',
	megabytes: 256,
	// Its other ways start programs or further workers, which nobody would end.
	env: { ...process.env, RECHECK_SYNC_BACKEND: 'pure' }
});

async function search(pattern: string): Promise<PatternVerdict | undefined> {
	const answer = await ask({ pattern, timeout: SEARCH }, LIMIT);
	if (answer.ok) return answer.value ?? undefined;
	// A busy machine can be why: the next to ask tries again.
	verdicts.delete(pattern);
	return { reason: 'undecided' };
}
