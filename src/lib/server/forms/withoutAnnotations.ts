import type { JsonSchema } from '#core/dictionary/index.ts';

/** The schema with only what answers are judged by: titles and our `x-` annotations are for people and programs. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
	return Object.fromEntries(
		Object.entries(schema)
			.filter(([keyword]) => !isAnnotation(keyword))
			.map(([keyword, value]) => [keyword, within(keyword, value)])
	);
}

// helpers

function isAnnotation(keyword: string): boolean {
	return ['$schema', 'title', 'description', 'format'].includes(keyword) || keyword.startsWith('x-');
}

function within(keyword: string, value: unknown): unknown {
	switch (keyword) {
		case 'properties':
		case '$defs':
			return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, schemaOf(inner)]));
		case 'allOf':
		case 'anyOf':
			return (value as readonly unknown[]).map(schemaOf);
		case 'items':
		case 'not':
		case 'if':
		case 'then':
		case 'else':
			return schemaOf(value);
		default:
			return value;
	}
}

function schemaOf(value: unknown): unknown {
	return typeof value === 'object' && value !== null ? withoutAnnotations(value as JsonSchema) : value;
}
