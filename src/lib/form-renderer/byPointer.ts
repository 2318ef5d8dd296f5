import type { PrefilledAnswer } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/** What sources said, by the place it stands at. */
export function byPointer(prefilled: readonly PrefilledAnswer[]): ReadonlyMap<JsonPointer, PrefilledAnswer> {
	return new Map(prefilled.map((answer) => [answer.pointer, answer]));
}
