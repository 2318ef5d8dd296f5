import type { JsonPointer } from '#core/shared/pointer.ts';

/** A violated schema keyword: the place in the data, and the keyword. `required` stands at the missing value. */
export interface SchemaError {
	readonly at: JsonPointer;
	readonly keyword: string;
}

/** Checks data against the schema it was made for. */
export type Validate = (data: unknown) => readonly SchemaError[];

/** Keywords that only say that something below them failed. */
const COMPOSITE = new Set([
	'$ref',
	'properties',
	'items',
	'prefixItems',
	'allOf',
	'anyOf',
	'if',
	'then',
	'else'
]);

/**
 * What validators report, made equal: one entry per place and keyword, composites left out, a wrong type silences
 * what else is wrong at its place, a `format` the `pattern` beside it, and a wrong item the `uniqueItems` of its list
 * (validators differ on whether they compare such items). Sorted by place, then keyword.
 */
export function normaliseErrors(found: readonly SchemaError[]): readonly SchemaError[] {
	const byPlace = new Map<JsonPointer, Set<string>>();
	for (const { at, keyword } of found) {
		if (COMPOSITE.has(keyword)) continue;
		byPlace.set(at, (byPlace.get(at) ?? new Set()).add(keyword));
	}
	const places = [...byPlace.keys()];
	return [...byPlace]
		.flatMap(([at, keywords]) => telling(keywords).map((keyword) => ({ at, keyword })))
		.filter(
			({ at, keyword }) => keyword !== 'uniqueItems' || !places.some((place) => place.startsWith(`${at}/`))
		)
		.sort((a, b) => compare(a.at, b.at) || compare(a.keyword, b.keyword));
}

// helpers

function telling(keywords: ReadonlySet<string>): string[] {
	for (const only of ['forbidden', 'type']) if (keywords.has(only)) return [only];
	return [...keywords].filter((keyword) => keyword !== 'format' || !keywords.has('pattern'));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
