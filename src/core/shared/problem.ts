/**
 * Something wrong with what a person or a program handed in.
 *
 * A problem carries no wording: `code` is a key of the problem catalogue (`lib/i18n/problems`), `params` fill its
 * placeholders. `at` names the place: a JSON pointer into a document, `file:line`, or an element id.
 */
export interface Problem {
	readonly code: string;
	readonly at?: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

/** Either a value or at least one problem; user errors are returned, programmer errors are thrown. */
export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail(first: Problem, ...rest: readonly Problem[]): Result<never> {
	return { ok: false, problems: [first, ...rest] };
}

/** `ok(value)` when nothing is wrong, else every problem found. */
export function settle<T>(value: T, problems: readonly Problem[]): Result<T> {
	const [first, ...rest] = problems;
	return first ? fail(first, ...rest) : ok(value);
}
