import {
	evaluateAnswers,
	processAnswers,
	type Answers,
	type CompiledForm,
	type CompiledPlacement,
	type ProcessedAnswers,
	type Relevance
} from '#core/forms/index.ts';
import { readPointer, writePointer } from '#core/shared/pointer.ts';

/** The day on which the forms are filled in. */
const TODAY = '2026-11-22';

/**
 * Answers whatever `form` asks until it asks nothing more: what `given` says, else the example of the element and yes.
 * Tables get one row.
 */
export function filledIn(form: CompiledForm, given: Answers = {}): ProcessedAnswers {
	let answers = given;
	for (;;) {
		const { relevant } = processAnswers(form, answers, { today: TODAY });
		const open = [...form.placements.filter(isAsked), ...form.repeats].filter(
			({ id, path }) => relevant[id] && readPointer(answers, path) === undefined
		);
		if (open.length === 0) return processAnswers(form, answers, { today: TODAY });
		for (const item of open) {
			const value = 'columns' in item ? [rowOf(form, item.id)] : exampleOf(item);
			answers = writePointer(answers, item.path, value);
		}
	}
}

/**
 * What is shown over `count` fillings in which every question is left open, answered with its example or with a code
 * that a condition of the form names; the same fillings every time.
 */
export function shownOver(form: CompiledForm, count: number): readonly Relevance[] {
	const named = new Set(
		[...JSON.stringify(form.plan).matchAll(/"value":"([A-Za-z0-9_]+)"/g)].map(([, code]) => code)
	);
	const random = numbers();
	return Array.from({ length: count }, () => {
		let answers: Answers = {};
		for (const item of [...form.placements.filter(isAsked), ...form.repeats]) {
			const values = 'columns' in item ? [[rowOf(form, item.id)]] : valuesOf(form, item, named);
			const value = [undefined, ...values][Math.floor(random() * (values.length + 1))];
			if (value !== undefined) answers = writePointer(answers, item.path, value);
		}
		return evaluateAnswers(form, answers, { today: TODAY }).relevant;
	});
}

// helpers

function isAsked({ repeat, calculated }: CompiledPlacement): boolean {
	return repeat === undefined && !calculated;
}

function exampleOf({ dataType, example }: CompiledPlacement): unknown {
	return dataType === 'boolean' ? true : example;
}

function valuesOf(
	form: CompiledForm,
	placement: CompiledPlacement,
	named: ReadonlySet<string | undefined>
): readonly unknown[] {
	if (placement.dataType === 'boolean') return [true, false];
	const codes = placement.dataType === 'code' ? (form.codeLists[placement.codeList ?? ''] ?? []) : [];
	return [placement.example, ...codes.map(({ code }) => code).filter((code) => named.has(code))];
}

function rowOf(form: CompiledForm, repeat: string): unknown {
	return form.placements
		.filter((placement) => placement.repeat === repeat)
		.reduce<unknown>((row, placement) => writePointer(row, placement.path, exampleOf(placement)), {});
}

/** Numbers from 0 to 1 that are always the same (Lehmer, MINSTD). */
function numbers(): () => number {
	let state = 20261122;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}
