import type { JsonSchema } from '../jsonSchema.ts';
import { ASSERTIONS } from './assertions.ts';
import { normaliseErrors, type SchemaError, type Validate } from './schemaErrors.ts';

/**
 * Validates by interpreting a schema of the portable profile (`outsideProfile`), keywords as in JSON Schema 2020-12: no
 * code is generated, so it runs under any content security policy, and a citizen's page carries little of it. Own
 * properties only; a `format` is what the `pattern` beside it says. Throws on a pattern that is no regular expression
 * and on a `$ref` to none of the schema's `$defs`.
 */
export function createInterpreter({ schema }: { readonly schema: JsonSchema }): Validate {
	const check = interpret(schema, new Definitions(schema));
	return (data) => normaliseErrors(errorsOf(check, data, ''));
}

// helpers

/** Adds to `errors` what is wrong with `data`, which stands at `at`. */
type Check = (data: unknown, at: string, errors: SchemaError[]) => void;

/** Checks of the schemas in `$defs` by `$id`; each is made when it is first referred to. */
class Definitions {
	readonly #schemas: ReadonlyMap<unknown, unknown>;
	readonly #checks = new Map<unknown, Check>();

	constructor({ $defs = {} }: JsonSchema) {
		this.#schemas = new Map(Object.values($defs as Record<string, JsonSchema>).map((one) => [one.$id, one]));
	}

	check(reference: unknown): Check {
		const known = this.#checks.get(reference);
		if (known) return known;
		const schema = this.#schemas.get(reference);
		if (schema === undefined) throw new Error(`Not in the schema: ${String(reference)}`);
		const check = interpret(schema, this);
		this.#checks.set(reference, check);
		return check;
	}
}

function interpret(schema: unknown, definitions: Definitions): Check {
	if (schema === false) return (_, at, errors) => errors.push({ at, keyword: 'forbidden' });
	const parts = schema === true ? {} : (schema as JsonSchema);
	const checks = Object.keys(parts).flatMap((keyword) => keywordCheck(keyword, parts, definitions) ?? []);
	return (data, at, errors) => {
		for (const check of checks) check(data, at, errors);
	};
}

function keywordCheck(keyword: string, schema: JsonSchema, definitions: Definitions): Check | undefined {
	const wanted = schema[keyword];
	const inner = (value: unknown) => interpret(value, definitions);
	switch (keyword) {
		case '$ref':
			return definitions.check(wanted);
		case 'allOf':
			return inAll((wanted as unknown[]).map(inner));
		case 'anyOf':
			return inAny((wanted as unknown[]).map(inner));
		case 'not':
			return notIn(inner(wanted));
		case 'if':
			return either(inner(wanted), inner(schema.then ?? true), inner(schema.else ?? true));
		case 'properties':
			return inProperties(Object.entries(wanted as object).map(([name, value]) => [name, inner(value)]));
		case 'additionalProperties':
			return wanted === false ? noOthers(new Set(Object.keys(schema.properties ?? {}))) : undefined;
		case 'items':
			return inItems(inner(wanted));
		case 'required':
			return required(wanted as readonly string[]);
		default: {
			const holds = ASSERTIONS[keyword]?.(wanted as never);
			return holds && ((data, at, errors) => void (holds(data) || errors.push({ at, keyword })));
		}
	}
}

function errorsOf(check: Check, data: unknown, at: string): SchemaError[] {
	const errors: SchemaError[] = [];
	check(data, at, errors);
	return errors;
}

function inAll(checks: readonly Check[]): Check {
	return (data, at, errors) => {
		for (const check of checks) check(data, at, errors);
	};
}

/** What is wrong with each, when all are wrong. */
function inAny(checks: readonly Check[]): Check {
	return (data, at, errors) => {
		const found = checks.map((check) => errorsOf(check, data, at));
		if (found.every((wrong) => wrong.length > 0)) errors.push(...found.flat());
	};
}

function notIn(check: Check): Check {
	return (data, at, errors) => {
		if (errorsOf(check, data, at).length === 0) errors.push({ at, keyword: 'not' });
	};
}

function either(condition: Check, then: Check, otherwise: Check): Check {
	return (data, at, errors) => {
		const check = errorsOf(condition, data, at).length === 0 ? then : otherwise;
		check(data, at, errors);
	};
}

function inProperties(properties: readonly (readonly [string, Check])[]): Check {
	const named = properties.map(([name, check]) => ({ name, below: below(name), check }));
	return (data, at, errors) => {
		if (!isObject(data)) return;
		for (const { name, below, check } of named) {
			if (Object.hasOwn(data, name)) check(data[name], at + below, errors);
		}
	};
}

function noOthers(known: ReadonlySet<string>): Check {
	return (data, at, errors) => {
		if (!isObject(data)) return;
		for (const name of Object.keys(data)) {
			if (!known.has(name)) errors.push({ at: at + below(name), keyword: 'forbidden' });
		}
	};
}

function inItems(check: Check): Check {
	return (data, at, errors) => {
		if (!Array.isArray(data)) return;
		for (const [index, item] of data.entries()) check(item, `${at}/${index}`, errors);
	};
}

/** A missing value is an error at its own place. */
function required(names: readonly string[]): Check {
	const wanted = names.map((name) => ({ name, below: below(name) }));
	return (data, at, errors) => {
		if (!isObject(data)) return;
		for (const { name, below } of wanted) {
			if (!Object.hasOwn(data, name) || data[name] === undefined)
				errors.push({ at: at + below, keyword: 'required' });
		}
	};
}

function isObject(data: unknown): data is Record<string, unknown> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function below(name: string): string {
	return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
