import type { AnswerError } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

export type ErrorGroups = ReadonlyMap<JsonPointer, readonly AnswerError[]>;

export const NO_GROUPS: ErrorGroups = new Map();

/** Errors by the field they stand at; a field whose errors are those of `before` keeps that very list. */
export function errorsByField(errors: readonly AnswerError[], before: ErrorGroups = NO_GROUPS): ErrorGroups {
	const groups = new Map<JsonPointer, AnswerError[]>();
	for (const error of errors) {
		const group = groups.get(error.field);
		if (group) group.push(error);
		else groups.set(error.field, [error]);
	}
	return new Map(
		[...groups].map(([field, group]) => {
			const known = before.get(field);
			return [field, known && sameErrors(known, group) ? known : group];
		})
	);
}

// helpers

function sameErrors(a: readonly AnswerError[], b: readonly AnswerError[]): boolean {
	return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}
