import type { CompiledForm } from '../compile/types.ts';
import { formScope } from './answerScope.ts';
import { eachAnswer } from './eachAnswer.ts';
import { isRequired } from './requiredError.ts';
import type { AnswerContext, EvaluatedAnswers } from './types.ts';

/** Pointers of the relevant fields that must be answered now. */
export function requiredAnswers(
	compiled: CompiledForm,
	evaluated: EvaluatedAnswers,
	context: AnswerContext
): ReadonlySet<string> {
	const answers = eachAnswer(compiled, evaluated, formScope(evaluated.data, context));
	return new Set(
		answers.filter(({ placement, scope }) => isRequired(placement, scope)).map(({ pointer }) => pointer)
	);
}
