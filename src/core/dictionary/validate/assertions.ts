import { sameJson } from './sameJson.ts';

/** Whether a keyword's wish is met; values of a type the keyword does not speak of meet it. */
export type Assertion = (data: unknown) => boolean;

/**
 * The keywords of the portable profile that judge one value by itself (JSON Schema 2020-12 Validation, section 6), each
 * made ready for its own value. `required` and keywords that hold schemas are the interpreter's.
 */
export const ASSERTIONS: Readonly<Record<string, (wanted: never) => Assertion>> = {
	type: (wanted: string | readonly string[]) => {
		const types = [wanted].flat();
		return (data) => types.some((type) => hasType(data, type));
	},
	const: (wanted: unknown) => (data) => sameJson(data, wanted),
	enum: (wanted: readonly unknown[]) => {
		const texts = new Set(wanted.filter((value) => typeof value === 'string'));
		const others = wanted.filter((value) => typeof value !== 'string');
		return (data) =>
			typeof data === 'string' ? texts.has(data) : others.some((value) => sameJson(data, value));
	},
	pattern: (wanted: string) => {
		const pattern = new RegExp(wanted, 'u');
		return ofText((text) => pattern.test(text));
	},
	minLength: (least: number) => ofText((text) => text.length >= least && codePoints(text) >= least),
	maxLength: (most: number) => ofText((text) => text.length <= most || codePoints(text) <= most),
	minimum: (least: number) => ofNumber((number) => number >= least),
	maximum: (most: number) => ofNumber((number) => number <= most),
	exclusiveMinimum: (below: number) => ofNumber((number) => number > below),
	exclusiveMaximum: (above: number) => ofNumber((number) => number < above),
	minItems: (least: number) => ofList((list) => list.length >= least),
	maxItems: (most: number) => ofList((list) => list.length <= most),
	uniqueItems: (wanted: boolean) =>
		ofList(
			(list) => !wanted || list.every((a, index) => !list.some((b, other) => other > index && sameJson(a, b)))
		)
};

// helpers

function hasType(data: unknown, type: string): boolean {
	switch (type) {
		case 'integer':
			return Number.isInteger(data);
		case 'number':
			return Number.isFinite(data);
		case 'array':
			return Array.isArray(data);
		case 'null':
			return data === null;
		case 'object':
			return typeof data === 'object' && data !== null && !Array.isArray(data);
		default:
			return typeof data === type;
	}
}

function ofText(holds: (text: string) => boolean): Assertion {
	return (data) => typeof data !== 'string' || holds(data);
}

function ofNumber(holds: (number: number) => boolean): Assertion {
	return (data) => typeof data !== 'number' || holds(data);
}

function ofList(holds: (list: readonly unknown[]) => boolean): Assertion {
	return (data) => !Array.isArray(data) || holds(data);
}

/** Length as the standard counts it: by characters, not by halves of them. */
function codePoints(text: string): number {
	return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
