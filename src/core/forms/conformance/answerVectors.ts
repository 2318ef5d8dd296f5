import type { LocalDate } from '#core/shared/ports.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import { evaluateAnswers } from '../answers/evaluateAnswers.ts';
import { requiredAnswers } from '../answers/requiredAnswers.ts';
import type { Answers } from '../answers/types.ts';
import type { CompiledForm, CompiledPlacement } from '../compile/types.ts';
import { sampleAnswer } from './sampleAnswer.ts';
import { spoiltAnswers } from './spoiltAnswers.ts';

/** Answers on which everybody who checks the form must come to the same verdict. */
export interface AnswerVector {
	/** What it is about: `minimal`, `missing /child/fullName`. Unique in the form. */
	readonly name: string;
	readonly answers: Answers;
}

/**
 * Answers that try every rule of a form's schema, always the same ones: none; the least that is complete; everything
 * filled in; each field under every choice conditions hang on; each required answer missing; each limit broken; each
 * hidden answer given; what does not belong. A repeat is tried in its first row.
 */
export function answerVectors(compiled: CompiledForm, today: LocalDate): readonly AnswerVector[] {
	const fields = tried(compiled, today);
	const context = { today };
	const settle = (answers: Answers) => evaluateAnswers(compiled, answers, context).data;
	const filled = settle(fields.reduce<Answers>(put, {}));
	const there = fields.filter(({ at }) => readPointer(filled, at) !== undefined);
	const hidden = fields.filter(({ at }) => readPointer(filled, at) === undefined);
	return [
		{ name: 'empty', answers: {} },
		{ name: 'minimal', answers: minimal(compiled, fields, today) },
		{ name: 'filled', answers: filled },
		...there.flatMap(({ at, placement }) =>
			otherChoices(compiled, placement).map((value) => ({
				name: `choice ${JSON.stringify(value)} ${at}`,
				answers: settle(fields.reduce<Answers>(put, { ...put({}, { at, value }) }))
			}))
		),
		...there.map(({ at }) => ({ name: `missing ${at}`, answers: writePointer(filled, at, undefined) })),
		...there.flatMap(({ at, placement }) =>
			spoiltAnswers(placement).map(({ fault, value }) => ({
				name: `${fault} ${at}`,
				answers: writePointer(filled, at, value)
			}))
		),
		...hidden.map((field) => ({ name: `hidden ${field.at}`, answers: put(filled, field) })),
		...compiled.repeats.flatMap(({ path, max }) => [
			{ name: `no list ${path}`, answers: writePointer(filled, path, {}) },
			{ name: `no rows ${path}`, answers: writePointer(filled, path, []) },
			{ name: `too many rows ${path}`, answers: writePointer(filled, path, Array.from({ length: max + 1 }, () => ({}))) }
		]),
		{ name: 'unknown', answers: { ...filled, khongCo: 1, 'a/b~c': 2 } },
		{ name: 'reserved names', answers: JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as Answers }
	];
}

// helpers

interface Tried {
	readonly at: JsonPointer;
	readonly placement: CompiledPlacement;
	readonly value: unknown;
}

/** Fields with a value of their own, columns in the first row. */
function tried(compiled: CompiledForm, today: LocalDate): readonly Tried[] {
	const bases = new Map(compiled.repeats.map(({ id, path }) => [id, path]));
	return compiled.placements
		.filter(({ calculated }) => !calculated)
		.map((placement) => {
			const { repeat, path } = placement;
			const at = repeat === undefined ? path : `${bases.get(repeat) ?? ''}/0${path}`;
			return { at, placement, value: sampleAnswer(compiled, placement, today) };
		})
		.filter(({ value }) => value !== undefined);
}

/** What was there stays. A row is begun where there is none. */
function put(answers: Answers, { at, value }: Pick<Tried, 'at' | 'value'>): Answers {
	if (readPointer(answers, at) !== undefined) return answers;
	const row = /^(.*)\/0\//.exec(at)?.[1];
	const begun = row === undefined || readPointer(answers, row) !== undefined ? answers : writePointer(answers, row, [{}]);
	return writePointer(begun, at, value);
}

/** Required answers alone, in as many rounds as one makes another required. */
function minimal(compiled: CompiledForm, fields: readonly Tried[], today: LocalDate): Answers {
	const rows = compiled.repeats.filter(({ min }) => min > 0);
	let answers = rows.reduce<Answers>(
		(all, { path, min }) => writePointer(all, path, Array.from({ length: min }, () => ({}))),
		{}
	);
	for (let round = 0; round <= fields.length; round++) {
		const evaluated = evaluateAnswers(compiled, answers, { today });
		const required = requiredAnswers(compiled, evaluated, { today });
		const missing = [...required].filter((at) => readPointer(evaluated.data, at) === undefined);
		const next = missing.flatMap((at) => {
			const found = fields.find((field) => field.at === at.replace(/\/[0-9]+\//, '/0/'));
			return found ? [{ at, value: found.value }] : [];
		});
		if (next.length === 0) return evaluated.data;
		answers = next.reduce<Answers>((all, { at, value }) => writePointer(all, at, value), evaluated.data);
	}
	return answers;
}

/** The other answers a condition may hang on, of a list the first few. */
function otherChoices(compiled: CompiledForm, { dataType, control, codeList = '' }: CompiledPlacement): readonly unknown[] {
	if (dataType === 'boolean') return control === 'yesNo' ? [true] : [];
	if (dataType !== 'code') return [];
	return (compiled.codeLists[codeList] ?? []).slice(0, 8).map(({ code }) => code);
}
