import type { AnswerEdits, PrefilledAnswer } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { byPointer } from './byPointer.ts';

/** What sources said, which of it a person put something else in place of, and why. */
export class Overwrites {
	readonly #sources: ReadonlyMap<JsonPointer, PrefilledAnswer>;
	#reasons = $state.raw<Readonly<Record<JsonPointer, string>>>({});
	#opened = $state.raw<readonly JsonPointer[]>([]);

	constructor(prefilled: readonly PrefilledAnswer[], reasons: Readonly<Record<JsonPointer, string>>) {
		this.#sources = byPointer(prefilled);
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

	/** The reasons as the pipeline reads them. */
	get edits(): AnswerEdits {
		return Object.fromEntries(
			Object.entries(this.#reasons).map(([pointer, reason]) => [pointer, { reason }])
		);
	}
}
