import { readPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { overwriteOf } from './overwriteOf.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import { sameAnswer } from './sameAnswer.ts';
import type { AnswerContext, EvaluatedAnswers } from './types.ts';

/** What sources said of relevant questions, where something else, or nothing, is the answer now. */
export function overwrittenAnswers(
	compiled: CompiledForm,
	{ data, relevant }: Pick<EvaluatedAnswers, 'data' | 'relevant'>,
	prefilled: readonly PrefilledAnswer[] = []
): readonly PrefilledAnswer[] {
	if (prefilled.length === 0) return prefilled;
	const calculated = new Set(compiled.placements.flatMap((field) => (field.calculated ? [field.id] : [])));
	return prefilled.filter(
		({ placement, pointer, value }) =>
			relevant[placement] === true &&
			!calculated.has(placement) &&
			!sameAnswer(readPointer(data, pointer), value)
	);
}

/** Places where another value than the source's stands without the reason its field asks for. */
export function unexplained(
	compiled: CompiledForm,
	evaluated: EvaluatedAnswers,
	{ prefilled = [], edits = {} }: AnswerContext
): readonly string[] {
	if (prefilled.length === 0) return [];
	const asking = new Set(
		compiled.placements.flatMap((field) => (overwriteOf(field) === 'withReason' ? [field.id] : []))
	);
	return overwrittenAnswers(compiled, evaluated, prefilled)
		.filter(({ placement, pointer }) => asking.has(placement) && reasonFor(edits, pointer) === undefined)
		.map(({ pointer }) => pointer);
}

/** The reason given for another value at `pointer`; blank text is none. */
export function reasonFor(edits: AnswerContext['edits'], pointer: string): string | undefined {
	const reason = edits && Object.hasOwn(edits, pointer) ? edits[pointer]?.reason.normalize('NFC').trim() : '';
	return reason === '' ? undefined : reason;
}
