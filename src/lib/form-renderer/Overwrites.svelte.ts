import type { AnswerError, CompiledForm, PrefilledAnswer, ProcessedAnswers } from '#core/forms/index.ts';
import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import { byPointer } from './byPointer.ts';

/** Keyword of the error at a value that differs from its source's though nobody said why. */
export const REASON = 'reason';

/** What sources said, which of it a person put something else in place of, and why. */
export class Overwrites {
	readonly #sources: ReadonlyMap<JsonPointer, PrefilledAnswer>;
	readonly #wantReason: readonly string[];
	#reasons = $state.raw<Readonly<Record<JsonPointer, string>>>({});
	#opened = $state.raw<readonly JsonPointer[]>([]);

	constructor(
		{ placements }: CompiledForm,
		prefilled: readonly PrefilledAnswer[],
		reasons: Readonly<Record<JsonPointer, string>>
	) {
		this.#sources = byPointer(prefilled);
		this.#wantReason = placements.flatMap(({ id, overwrite }) => (overwrite === 'withReason' ? [id] : []));
		this.#reasons = reasons;
	}

	source(pointer: JsonPointer): PrefilledAnswer | undefined {
		return this.#sources.get(pointer);
	}

	/** Whether the field may be typed into though its source answered and wants a reason for that. */
	isOpen(pointer: JsonPointer): boolean {
		return this.#opened.includes(pointer);
	}

	open(pointer: JsonPointer): void {
		this.#opened = [...this.#opened, pointer];
	}

	close(pointer: JsonPointer): void {
		this.#opened = this.#opened.filter((other) => other !== pointer);
	}

	reason(pointer: JsonPointer): string {
		return this.#reasons[pointer] ?? '';
	}

	explain(pointer: JsonPointer, reason: string): void {
		this.#reasons = { ...this.#reasons, [pointer]: reason };
	}

	missingReasons({ data, relevant }: ProcessedAnswers): readonly AnswerError[] {
		return [...this.#sources.values()].flatMap(({ pointer, placement, value, locked }) => {
			const wanted = !locked && this.#wantReason.includes(placement) && relevant[placement] === true;
			if (!wanted || this.reason(pointer).trim() !== '') return [];
			const same = JSON.stringify(readPointer(data, pointer)) === JSON.stringify(value);
			return same
				? []
				: [{ at: pointer, field: pointer, placement, keyword: REASON, params: { part: REASON } }];
		});
	}
}
