import type { AnswerError } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

export function errorsByField(
	errors: readonly AnswerError[]
): ReadonlyMap<JsonPointer, readonly AnswerError[]> {
	const groups = new Map<JsonPointer, AnswerError[]>();
	for (const error of errors) groups.set(error.field, [...(groups.get(error.field) ?? []), error]);
	return groups;
}
