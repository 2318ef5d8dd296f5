import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { normaliseErrors, type SchemaError, type Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { readPointer, toPointer } from '#core/shared/pointer.ts';

/** A third validator, independent of the two we use, with its errors told as ours are. */
export async function hyperjumpValidate(schema: JsonSchema): Promise<{ check: Validate; forget: () => void }> {
	const id = String(schema.$id);
	registerSchema(schema as never);
	const run = await validate(id);
	const resources = new Map([schema, ...Object.values((schema.$defs ?? {}) as Record<string, JsonSchema>)].map((one) => [String(one.$id), one]));
	const check: Validate = (data) => {
		const { errors = [] } = run(data as never, 'BASIC') as { errors?: readonly OutputUnit[] };
		return normaliseErrors(errors.flatMap((unit) => placed(unit, data, resources)));
	};
	return { check, forget: () => unregisterSchema(id) };
}

// helpers

interface OutputUnit {
	readonly keyword: string;
	readonly instanceLocation: string;
	readonly absoluteKeywordLocation: string;
}

function placed(unit: OutputUnit, data: unknown, resources: ReadonlyMap<string, JsonSchema>): readonly SchemaError[] {
	const keyword = unit.keyword.split('/').at(-1) ?? '';
	const at = fragment(unit.instanceLocation);
	if (keyword === 'validate') return [{ at, keyword: 'forbidden' }];
	if (keyword !== 'required') return [{ at, keyword }];
	// Said of the object; which of the names are missing stands in the schema.
	const resource = resources.get(unit.absoluteKeywordLocation.split('#')[0] ?? '');
	const names = readPointer(resource, fragment(unit.absoluteKeywordLocation)) as readonly string[];
	return names
		.map((name) => at + toPointer([name]))
		.filter((place) => readPointer(data, place) === undefined)
		.map((place) => ({ at: place, keyword }));
}

function fragment(location: string): string {
	return decodeURIComponent(location.slice(location.indexOf('#') + 1));
}
