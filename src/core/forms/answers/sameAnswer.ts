import { sameJson } from '#core/dictionary/validate/sameJson.ts';

/** Whether two answers in their stored form (`normaliseValue`) say the same; the order of an address's parts does not matter. */
export function sameAnswer(a: unknown, b: unknown): boolean {
	return sameJson(a, b);
}
