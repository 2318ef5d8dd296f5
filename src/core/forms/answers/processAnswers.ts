import type { CompiledForm } from '../compile/types.ts';
import { checkAnswers } from './checkAnswers.ts';
import { heldLocks } from './heldLocks.ts';
import { interpreterOf } from './interpreterOf.ts';
import type { AnswerContext, ProcessedAnswers } from './types.ts';

/** `checkAnswers` with the interpreter where the context brings no validator. */
export function processAnswers(compiled: CompiledForm, answers: unknown, context: AnswerContext): ProcessedAnswers {
	return checkAnswers(compiled, answers, context, {
		validate: context.validate ?? interpreterOf(compiled),
		held: () => heldLocks(compiled, context)
	});
}
