import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { fromAjv, type SchemaError } from '#core/forms/index.ts';
import { createAjv } from './createAjv.ts';
import { linearRegExp } from './linearRegExp.ts';

/** Compiled validators by schema object; a schema that is dropped takes its validator along. */
const validators = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * Checks `data` against a compiled form's schema with ajv, patterns in linear time. Errors are normalised: the same
 * set of places and keywords as `createInterpreter` finds. Throws on a schema that is not valid.
 */
export function ajvValidate(schema: JsonSchema, data: unknown): readonly SchemaError[] {
	const validate = validators.get(schema) ?? createAjv({ regExp: linearRegExp }).compile(schema);
	validators.set(schema, validate);
	return validate(data) ? [] : fromAjv(validate.errors ?? []);
}
