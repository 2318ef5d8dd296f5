import { normaliseErrors, type SchemaError } from './schemaErrors.ts';

/** What we use of an ajv error object. */
export interface AjvError {
	readonly instancePath: string;
	readonly keyword: string;
	readonly params: Readonly<Record<string, unknown>>;
}

/** ajv's errors as normalised schema errors. */
export function fromAjv(errors: readonly AjvError[]): readonly SchemaError[] {
	return normaliseErrors(errors.map(place));
}

// helpers

function place({ instancePath, keyword, params }: AjvError): SchemaError {
	switch (keyword) {
		case 'required':
			return { at: below(instancePath, params.missingProperty), keyword };
		case 'additionalProperties':
			return { at: below(instancePath, params.additionalProperty), keyword: 'forbidden' };
		case 'false schema':
			return { at: instancePath, keyword: 'forbidden' };
		default:
			return { at: instancePath, keyword };
	}
}

function below(pointer: string, name: unknown): string {
	return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
