/** A JSON Schema 2020-12 object, as plain data. */
export interface JsonSchema {
	readonly [keyword: string]: unknown;
}

/** Base of the absolute `$id`s our schemas carry; an identifier, nothing is fetched from it. */
export const SCHEMA_BASE = 'https://thutuc.studio/schema';
