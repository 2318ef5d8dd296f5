import { DateValue, isList, toDate, toValue, type ContextValue, type Value } from './values.ts';

/** Three-valued equality: null equals only null; values of different types are not comparable (null). */
export function equalValues(a: Value, b: Value): boolean | null {
	if (a === null || b === null) return a === b;
	const [left, right] = withDates(a, b);
	if (left === null || right === null) return null;
	if (left instanceof DateValue && right instanceof DateValue) return left.date === right.date;
	if (isList(left) && isList(right)) return equalLists(left, right);
	if (isContext(left) && isContext(right)) return equalContexts(left, right);
	return typeof left === typeof right && typeof left !== 'object' ? left === right : null;
}

/** Order of two numbers, texts (by code point) or dates: -1, 0, 1; null when they have none. */
export function compareValues(a: Value, b: Value): number | null {
	const [left, right] = withDates(a, b);
	if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
	if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
	if (left instanceof DateValue && right instanceof DateValue) return compareTexts(left.date, right.date);
	return null;
}

// helpers

/** Beside a date, a text that is a date counts as one; other texts then have no meaning (null). */
function withDates(a: Value, b: Value): readonly [Value, Value] {
	if (a instanceof DateValue && typeof b === 'string') return [a, toDate(b)];
	if (b instanceof DateValue && typeof a === 'string') return [toDate(a), b];
	return [a, b];
}

function isContext(value: Value): value is ContextValue {
	return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof DateValue);
}

function equalLists(a: readonly Value[], b: readonly Value[]): boolean | null {
	if (a.length !== b.length) return false;
	return allOf(a.map((item, index) => equalValues(item, b[index] ?? null)));
}

function equalContexts(a: ContextValue, b: ContextValue): boolean | null {
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length || !keys.every((key) => Object.hasOwn(b, key))) return false;
	return allOf(keys.map((key) => equalValues(toValue(a[key]), toValue(b[key]))));
}

/** Kleene conjunction. */
export function allOf(verdicts: readonly (boolean | null)[]): boolean | null {
	if (verdicts.includes(false)) return false;
	return verdicts.includes(null) ? null : true;
}

/** Kleene disjunction. */
export function anyOf(verdicts: readonly (boolean | null)[]): boolean | null {
	if (verdicts.includes(true)) return true;
	return verdicts.includes(null) ? null : false;
}

function compareTexts(a: string, b: string): number {
	const [left, right] = [[...a], [...b]];
	for (const [index, character] of left.entries()) {
		const other = right[index];
		if (other === undefined) return 1;
		const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
		if (difference !== 0) return Math.sign(difference);
	}
	return left.length === right.length ? 0 : -1;
}
