import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { normaliseErrors, type SchemaError, type Validate } from '#core/dictionary/validate/schemaErrors.ts';

/** Another interpreter of schemas, with its errors told as ours are. */
export function cfworkerValidate(schema: JsonSchema): Validate {
	// The library writes its own marks into the schema it is given.
	const validator = new Validator(structuredClone(schema) as Schema, '2020-12', false);
	return (data) => normaliseErrors(validator.validate(data).errors.map(place));
}

// helpers

function place({ instanceLocation, keyword, error }: OutputUnit): SchemaError {
	const at = instanceLocation.replace(/^#/, '');
	switch (keyword) {
		case 'required':
			return { at: `${at}/${/"(.*)"\.$/su.exec(error)?.[1] ?? ''}`, keyword };
		case 'false':
			return { at, keyword: 'forbidden' };
		case 'additionalProperties':
			// Said again, with the place of the property, by the `false` below it.
			return { at, keyword: 'properties' };
		default:
			return { at, keyword };
	}
}
