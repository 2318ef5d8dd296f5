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
}
