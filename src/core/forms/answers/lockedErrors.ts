import { canonicalJson } from '#core/shared/canonical.ts';
import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { heldLocks } from './heldLocks.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import type { AnswerContext, EvaluatedAnswers } from './types.ts';

/** Places of answers that are not what their source said, though the field is locked to it. */
export function lockedErrors(
	compiled: CompiledForm,
	{ data, relevant }: EvaluatedAnswers,
	context: AnswerContext
): readonly JsonPointer[] {
	const calculated = new Set(compiled.placements.flatMap((field) => (field.calculated ? [field.id] : [])));
	const differs = ({ locked, placement, pointer, value }: PrefilledAnswer) =>
		locked &&
		relevant[placement] === true &&
		!calculated.has(placement) &&
		textOf(readPointer(data, pointer)) !== textOf(value);
	// Most dossiers tamper with nothing: the locks are only tried for those that do.
	if (!(context.prefilled ?? []).some(differs)) return [];
	return heldLocks(compiled, context)
		.filter(differs)
		.map(({ pointer }) => pointer);
}

// helpers

function textOf(value: unknown): string | undefined {
	return value === undefined ? undefined : canonicalJson(value);
}
