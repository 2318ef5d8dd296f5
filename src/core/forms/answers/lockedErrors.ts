import type { JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { overwrittenAnswers } from './overwrittenAnswers.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import type { AnswerContext, EvaluatedAnswers } from './types.ts';

/** Places of answers that are not what their source said, though the field is locked to it. */
export function lockedErrors(
	compiled: CompiledForm,
	evaluated: EvaluatedAnswers,
	context: AnswerContext,
	held: () => readonly PrefilledAnswer[]
): readonly JsonPointer[] {
	const locked = (context.prefilled ?? []).filter((answer) => answer.locked);
	const differing = new Set(overwrittenAnswers(compiled, evaluated, locked));
	// Most dossiers tamper with nothing: the locks are only tried for those that do.
	if (differing.size === 0) return [];
	return held()
		.filter((answer) => differing.has(answer))
		.map(({ pointer }) => pointer);
}
