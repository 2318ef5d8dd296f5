import type { z } from 'zod';
import { toPointer } from './pointer.ts';
import { fail, ok, settle, type Problem, type Result } from './problem.ts';

/** More than any document needs; deeper input is refused before anything walks it. */
const MAX_DEPTH = 60;
/** Problems reported for one document. */
const MAX_PROBLEMS = 50;

/**
 * `value` as the type of `schema`, or problems `shape/…` with the JSON pointer of each wrong place:
 * `wrong-type` {expected}, `missing`, `unknown-key`, `unknown-variant`, `wrong-value` {expected}, `too-small` {limit},
 * `too-big` {limit}, `too-deep`.
 */
export function parseShape<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const deep = tooDeep(value, '', 0);
	if (deep !== undefined) return fail(placed({ code: 'shape/too-deep', at: deep }));
	const parsed = schema.safeParse(value, { reportInput: true });
	if (parsed.success) return ok(parsed.data);
	const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, []));
	return settle(value as T, problems.slice(0, MAX_PROBLEMS).map(placed));
}

// helpers

/** The wording names the place, so it is a parameter too. */
function placed(problem: Problem): Problem {
	return { ...problem, params: { ...problem.params, at: problem.at || '/' } };
}

type Path = readonly (string | number)[];

function problemsOf(issue: z.core.$ZodIssue, base: Path): Problem[] {
	const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
	const at = toPointer(path);
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined
				? [{ code: 'shape/missing', at }]
				: [{ code: 'shape/wrong-type', at, params: { expected: issue.expected } }];
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({ code: 'shape/unknown-key', at: toPointer([...path, key]) }));
		case 'invalid_value':
			return issue.input === undefined
				? [{ code: 'shape/missing', at }]
				: [{ code: 'shape/wrong-value', at, params: { expected: issue.values.map(String).join(', ') } }];
		case 'too_small':
			return [{ code: 'shape/too-small', at, params: { limit: String(issue.minimum) } }];
		case 'too_big':
			return [{ code: 'shape/too-big', at, params: { limit: String(issue.maximum) } }];
		case 'invalid_format':
			return [{ code: 'shape/wrong-value', at, params: { expected: plain(issue.pattern ?? issue.format) } }];
		case 'invalid_union':
			return unionProblems(issue, path);
		case 'invalid_key':
		case 'invalid_element':
			return issue.issues.flatMap((inner) => problemsOf(inner, path));
		default:
			return [{ code: 'shape/wrong-value', at, params: { expected: issue.message } }];
	}
}

/** A discriminated union names its own key; of an open union the branch that came closest tells most. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: Path): Problem[] {
	const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
	if (closest && closest.length > 0) return closest.flatMap((inner) => problemsOf(inner, path));
	return [{ code: 'shape/unknown-variant', at: toPointer(path) }];
}

/** A pattern without the slashes JavaScript prints it with. */
function plain(pattern: string): string {
	return pattern.replace(/^\/(.*)\/[a-z]*$/u, '$1');
}

function tooDeep(value: unknown, at: string, depth: number): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (depth > MAX_DEPTH) return at;
	for (const [key, inner] of Object.entries(value)) {
		const found = tooDeep(inner, `${at}${toPointer([key])}`, depth + 1);
		if (found !== undefined) return found;
	}
	return undefined;
}
