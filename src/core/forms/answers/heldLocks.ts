import { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';
import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { writePointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { formScope } from './answerScope.ts';
import { assertionErrors } from './assertionErrors.ts';
import { evaluateAnswers } from './evaluateAnswers.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import type { AnswerContext, Answers } from './types.ts';
import { valueErrors } from './valueErrors.ts';

/**
 * The values of sources that must stay as they are: locked ones the form itself would accept. A value no form could
 * take is not held, or nobody could go on. Only what the sources said decides, whatever else was answered: no answer of
 * the citizen's opens a lock.
 */
export function heldLocks(compiled: CompiledForm, context: AnswerContext): readonly PrefilledAnswer[] {
	const locked = (context.prefilled ?? []).filter((answer) => answer.locked);
	if (locked.length === 0) return locked;
	const data = locked.reduce<Answers>((all, { pointer, value }) => writePointer(all, pointer, value), {});
	const wrong = [...schemaPlaces(compiled, data), ...assertionPlaces(compiled, data, context)];
	const placements = new Map(compiled.placements.map((placement) => [placement.id, placement]));
	return locked.filter(({ placement: id, pointer, value }) => {
		const placement = placements.get(id);
		const refused = wrong.some((at) => at === pointer || at.startsWith(`${pointer}/`));
		return placement && !refused && valueErrors(compiled, placement, value, context.today).length === 0;
	});
}

// helpers

const shapes = new WeakMap<JsonSchema, Validate>();

/** Places of values that are not as their fields want them. */
function schemaPlaces({ schema }: CompiledForm, data: Answers): string[] {
	const validate = shapes.get(schema) ?? createInterpreter({ schema: withoutConditions(schema) });
	shapes.set(schema, validate);
	return validate(data).map(({ at }) => at);
}

/** Whether a question is asked at all hangs on answers that are not here: that says nothing of the value. */
function withoutConditions(schema: JsonSchema): JsonSchema {
	return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'allOf'));
}

/** Rules the sources' own answers break between them; one that also reads the citizen's is null here, and passes. */
function assertionPlaces(compiled: CompiledForm, data: Answers, { today, reads }: AnswerContext): string[] {
	const context = { today, ...(reads && { reads }) };
	const evaluated = evaluateAnswers(compiled, data, context);
	return assertionErrors(compiled, evaluated, formScope(evaluated.data, context)).map(({ at }) => at);
}
