import type { JsonPointer } from '#core/shared/pointer.ts';

/** Pointers to the top-level parts of `document` a format does not carry. `kind` and `formatVersion` say nothing of it. */
export function leftOut(document: object, carried: readonly string[]): JsonPointer[] {
	return Object.keys(document)
		.filter((key) => key !== 'kind' && key !== 'formatVersion' && !carried.includes(key))
		.map((key) => `/${key}`);
}
