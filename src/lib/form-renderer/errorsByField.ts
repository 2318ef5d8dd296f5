import type { AnswerError } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

type Groups = ReadonlyMap<JsonPointer, readonly AnswerError[]>;

/**
 * Grouped once per list. Not a `$derived` of the session: one that is made while a component renders belongs to that
 * component and goes stale with it, and sessions outlive the pages they are shown on.
 */
const known = new WeakMap<readonly AnswerError[], Groups>();

export function errorsByField(errors: readonly AnswerError[]): Groups {
	const found = known.get(errors);
	if (found) return found;
	const groups = new Map<JsonPointer, AnswerError[]>();
	for (const error of errors) groups.set(error.field, [...(groups.get(error.field) ?? []), error]);
	known.set(errors, groups);
	return groups;
}
