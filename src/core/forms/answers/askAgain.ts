import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import type { PrefilledAnswer, PrefillResult } from './prefillAnswers.ts';
import { normaliseValue } from './normaliseValue.ts';
import { sameAnswer } from './sameAnswer.ts';
import type { Answers } from './types.ts';

/**
 * A source says something now that differs from what stands in the form, and a person has to choose: it changed since
 * it was first asked (`before`), or it answers at last where somebody has typed meanwhile.
 */
export interface SourceChange {
	readonly placement: string;
	readonly pointer: JsonPointer;
	/** Pinned source and its response field. */
	readonly source: string;
	readonly field: string;
	/** What the source said when it was first asked; absent when it had not answered. */
	readonly before?: unknown;
	readonly now: unknown;
}

/** A form as filled from sources at some time. */
export interface Filled {
	readonly answers: Answers;
	readonly prefilled: readonly PrefilledAnswer[];
	/** Still to be chosen. */
	readonly changes: readonly SourceChange[];
}

/**
 * What follows when the sources are asked again. Nothing typed is lost: a value that is new or different is filled in
 * where nothing stands, else offered. A source that does not answer in time is taken to say what it said before; one
 * that has no such datum any more takes back what it had put there and nobody changed.
 */
export function askAgain(compiled: CompiledForm, held: Filled, later: PrefillResult): Filled {
	const now = byPointer(later.prefilled);
	const before = byPointer(held.prefilled);
	const pending = byPointer(held.changes);
	const failed = new Map(later.unanswered.map(({ placement, outcome }) => [placement, outcome]));
	let { answers } = held;
	const prefilled: PrefilledAnswer[] = [];
	const changes: SourceChange[] = [];
	for (const { id, path, dataType } of compiled.placements) {
		const fresh = now.get(path);
		const old = before.get(path);
		const answer = normaliseValue(dataType, readPointer(answers, path));
		if (!fresh) {
			if (!old) continue;
			if (failed.get(id) === 'timeout') {
				prefilled.push(old);
				changes.push(...[pending.get(path) ?? []].flat());
			} else if (sameAnswer(answer, old.value)) answers = writePointer(answers, path, undefined);
			continue;
		}
		prefilled.push(fresh);
		const isNews = !old || pending.has(path) || !sameAnswer(old.value, fresh.value);
		if (!isNews || sameAnswer(answer, fresh.value)) continue;
		if (answer === undefined && (!old || fresh.locked)) {
			answers = writePointer(answers, path, fresh.value);
			continue;
		}
		const first = pending.has(path) ? pending.get(path)?.before : old?.value;
		const { placement, pointer, source, field, value } = fresh;
		changes.push({ placement, pointer, source, field, now: value, ...(first !== undefined && { before: first }) });
	}
	return { answers, prefilled, changes };
}

/** A choice made: the source's present value, or what stands there; what the field's policy asks for still holds. */
export function settleChange(held: Filled, pointer: JsonPointer, choice: 'take' | 'keep'): Filled {
	const change = held.changes.find((each) => each.pointer === pointer);
	if (!change) return held;
	return {
		...held,
		answers: choice === 'take' ? writePointer(held.answers, pointer, change.now) : held.answers,
		changes: held.changes.filter((each) => each !== change)
	};
}

// helpers

function byPointer<T extends { readonly pointer: JsonPointer }>(items: readonly T[]): ReadonlyMap<JsonPointer, T> {
	return new Map(items.map((item) => [item.pointer, item]));
}
