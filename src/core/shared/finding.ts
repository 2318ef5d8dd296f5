import type { Problem } from './problem.ts';

export type Severity = 'error' | 'warning' | 'hint';

/**
 * What a lint rule found. `rule` is `area/problem` (e.g. `workflow/deadlock`) and also the key of its message in the
 * problem catalogue; `at` is the element id (workflows) or JSON pointer (JSON documents) the finding stands on.
 */
export interface Finding {
	readonly rule: string;
	readonly severity: Severity;
	readonly at: string;
	readonly params?: Problem['params'];
	/** Ids passed from the start until it shows, in order: a counterexample that can be played on the diagram. */
	readonly path?: readonly string[];
	/** A change that takes it away; who shows the finding knows the verb. */
	readonly fix?: Fix;
}

/**
 * `code` names the verb (`workflow/set-default-flow`) and is the key of its label in the problem catalogue; `at` is the
 * element id or JSON pointer it changes.
 */
export type Fix = Problem;

/** A fix with its own copy of the parameters; with none, it carries none. */
export function fixOf(code: string, at: string, params: NonNullable<Fix['params']>): Fix {
	return { code, at, ...(Object.keys(params).length > 0 && { params: { ...params } }) };
}
