import { isLocalDate, toLocal } from '#core/calendar/index.ts';
import type { LocalDate } from '#core/shared/ports.ts';

/** What an expression can come to. Missing is null; a context is an object of answers, such as an address. */
export type Value = null | boolean | number | string | DateValue | readonly Value[] | ContextValue;

export interface ContextValue {
	readonly [name: string]: unknown;
}

/** A calendar date inside the evaluator; outside, dates are `YYYY-MM-DD` strings. */
export class DateValue {
	readonly date: LocalDate;

	constructor(date: LocalDate) {
		this.date = date;
	}
}

/** A JSON value from outside as the evaluator sees it; what is not JSON is null. */
export function toValue(value: unknown): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) return value.map(toValue);
	return typeof value === 'object' ? (value as ContextValue) : null;
}

/** A result as callers store it. */
export function fromValue(value: Value): unknown {
	if (value instanceof DateValue) return value.date;
	return isList(value) ? value.map(fromValue) : value;
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

export function listOf(value: Value | undefined): readonly Value[] | null {
	return isList(value) ? value : null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A date, or a text that is one. `instantToo`: an instant stands for its date in Vietnam. */
export function toDate(value: Value | undefined, also?: 'instantToo'): DateValue | null {
	if (value instanceof DateValue) return value;
	if (typeof value !== 'string') return null;
	if (isLocalDate(value)) return new DateValue(value);
	if (also !== 'instantToo' || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) return null;
	return new DateValue(toLocal(value).date);
}
