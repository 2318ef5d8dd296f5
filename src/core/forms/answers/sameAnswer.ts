import { canonicalJson } from '#core/shared/canonical.ts';

/** Whether two answers in their stored form (`normaliseValue`) say the same; the order of an address's parts does not matter. */
export function sameAnswer(a: unknown, b: unknown): boolean {
	return textOf(a) === textOf(b);
}

// helpers

function textOf(value: unknown): string | undefined {
	return value === undefined ? undefined : canonicalJson(value);
}
