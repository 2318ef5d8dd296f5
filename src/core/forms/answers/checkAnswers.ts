import type { CompiledForm } from '../compile/types.ts';
import type { SchemaError, Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { answerError, inFormOrder } from './answerErrors.ts';
import { placeOf } from './answerShape.ts';
import { formScope } from './answerScope.ts';
import { assertionErrors } from './assertionErrors.ts';
import { eachAnswer } from './eachAnswer.ts';
import { evaluateAnswers } from './evaluateAnswers.ts';
import { lockedErrors } from './lockedErrors.ts';
import { unexplained } from './overwrittenAnswers.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import { requiredError } from './requiredError.ts';
import type { AnswerContext, AnswerError, EvaluatedAnswers, ProcessedAnswers } from './types.ts';
import { valueErrors } from './valueErrors.ts';

/** What the pipeline is given, so that a page with a standalone validator need not carry the interpreter. */
export interface Checks {
	/** Validator of the compiled schema. */
	readonly validate: Validate;
	/** The values of sources that must stay (`heldLocks`); only asked when something else stands in place of one. */
	readonly held: () => readonly PrefilledAnswer[];
}

/**
 * The answer pipeline, the same in the browser, on the server and at a consumer: normalise (NFC) → relevance and
 * calculations in one order → schema → what a schema cannot say → what sources locked → assertions. Never throws on
 * answers, whatever they hold; what is not taken over is in `dropped`.
 */
export function checkAnswers(
	compiled: CompiledForm,
	answers: unknown,
	context: AnswerContext,
	{ validate, held }: Checks
): ProcessedAnswers {
	const evaluated = evaluateAnswers(compiled, answers, context);
	const scope = formScope(evaluated.data, context);
	const errors = new Map<string, AnswerError>();
	const add = (at: string, keyword: string, params?: Readonly<Record<string, string>>) => {
		const error = answerError(compiled, evaluated.data, at, keyword, params);
		errors.set(`${at} ${keyword} ${params?.assertion ?? ''}`, error);
	};
	for (const error of validate(evaluated.data)) if (!isAbsence(compiled, error)) add(error.at, error.keyword);
	const refused = new Set([...errors.values()].map((error) => error.at));
	for (const answer of eachAnswer(compiled, evaluated, scope)) {
		const missing = requiredError(answer);
		if (missing) add(answer.pointer, missing);
		for (const { at, keyword } of valueErrors(compiled, answer.placement, answer.value, context.today)) {
			if (!refused.has(answer.pointer + at)) add(answer.pointer + at, keyword);
		}
	}
	const stale = new Set((context.stale ?? []).filter((at) => isRelevant(compiled, evaluated, at)));
	for (const at of stale) add(at, 'stale');
	for (const at of lockedErrors(compiled, evaluated, context, held)) if (!stale.has(at)) add(at, 'locked');
	const known = new Set([...errors.values()].map((error) => error.field));
	for (const at of unexplained(compiled, evaluated, context)) if (!known.has(at)) add(at, 'reason', { part: 'reason' });
	// A rule over several fields says nothing useful of one that is wrong by itself.
	const wrong = new Set([...errors.values()].map((error) => error.field));
	for (const { at, assertion } of assertionErrors(compiled, evaluated, scope)) {
		if (!wrong.has(at)) add(at, 'assertion', { assertion });
	}
	return { ...evaluated, errors: inFormOrder(compiled, [...errors.values()]) };
}

// helpers

/** Whether a whole answer is missing: relevance decides that, the schema knows only part of it. */
function isAbsence(compiled: CompiledForm, { at, keyword }: SchemaError): boolean {
	if (keyword !== 'required') return false;
	const place = placeOf(compiled, at);
	return place?.owner.kind !== 'leaf' || place.rest.length === 0;
}

function isRelevant(compiled: CompiledForm, { relevant }: EvaluatedAnswers, at: string): boolean {
	const place = placeOf(compiled, at);
	return place?.owner.kind === 'leaf' && relevant[place.owner.placement.id] === true;
}
