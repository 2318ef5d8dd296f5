import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { JsonSchema } from '../jsonSchema.ts';

/** A keyword that some validator would read otherwise than another, or pass over. */
export interface ForeignKeyword {
	readonly at: JsonPointer;
	readonly keyword: string;
}

/**
 * Where a schema leaves the portable profile: the keywords of JSON Schema 2020-12 on which the validators we know agree
 * (`tests/conformance/forms`), annotations that begin with `x-`, patterns without `\s`, look-around and back-references,
 * no `format` without a `pattern`, references only to `$defs` of the schema itself.
 */
export function outsideProfile(schema: JsonSchema): readonly ForeignKeyword[] {
	const ids = new Set(Object.values(objectOf(schema.$defs)).map((definition) => objectOf(definition).$id));
	return [...inSchema(schema, [], ids)];
}

// helpers

type Path = readonly (string | number)[];

/** Keywords whose value is no schema. */
const PLAIN = new Set([
	...['$schema', '$id', 'title', 'description'],
	...['type', 'enum', 'const', 'required', 'additionalProperties'],
	...[
		'minLength',
		'maxLength',
		'pattern',
		'format',
		'minimum',
		'maximum',
		'exclusiveMinimum',
		'exclusiveMaximum'
	],
	...['minItems', 'maxItems', 'uniqueItems']
]);

/** Nothing holds more schemas in each other; deeper ones are refused. */
const MAX_DEPTH = 200;

function* inSchema(schema: unknown, path: Path, ids: ReadonlySet<unknown>): Iterable<ForeignKeyword> {
	if (typeof schema === 'boolean') return;
	if (!isObject(schema) || path.length > MAX_DEPTH) {
		yield { at: toPointer(path), keyword: '' };
		return;
	}
	for (const [keyword, value] of Object.entries(schema)) {
		const at = [...path, keyword];
		switch (keyword) {
			case 'properties':
			case '$defs':
				for (const [name, inner] of Object.entries(objectOf(value)))
					yield* inSchema(inner, [...at, name], ids);
				break;
			case 'allOf':
			case 'anyOf':
				for (const [index, inner] of listOf(value).entries()) yield* inSchema(inner, [...at, index], ids);
				break;
			case 'items':
			case 'not':
			case 'if':
			case 'then':
			case 'else':
				yield* inSchema(value, at, ids);
				break;
			default:
				if (!isPortable(keyword, value, schema, ids)) yield { at: toPointer(at), keyword };
		}
	}
}

function isPortable(keyword: string, value: unknown, schema: JsonSchema, ids: ReadonlySet<unknown>): boolean {
	switch (keyword) {
		case '$ref':
			return ids.has(value);
		case 'format':
			return typeof schema.pattern === 'string';
		case 'pattern':
			return typeof value === 'string' && !/\\s|\(\?[=!<]|\\[1-9]/i.test(value.replaceAll('\\\\', ''));
		case 'additionalProperties':
			return value === false;
		default:
			return PLAIN.has(keyword) || keyword.startsWith('x-');
	}
}

function isObject(value: unknown): value is JsonSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): JsonSchema {
	return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
