import type { LocalDate } from '#core/shared/ports.ts';

/** Where an expression reads from. */
export interface Scope {
	/** The value at a path, null or undefined when there is none. Over a list, the rest of the path is read of every item. */
	read(path: readonly string[]): unknown;
	/** The day of evaluation in Vietnam. */
	readonly today: LocalDate;
}

/** A scope over a plain JSON object. Only own properties are read, so `__proto__` and `length` find nothing. */
export function scopeOf(values: object, today: LocalDate): Scope {
	return { today, read: (path) => readPath(values, path) };
}

/** The value at a path of names; over a list, the list of what each item has there (null where it has nothing). */
export function readPath(value: unknown, path: readonly string[]): unknown {
	const [name, ...rest] = path;
	if (name === undefined) return value ?? null;
	if (Array.isArray(value)) return value.map((item) => readPath(item, path));
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
	return readPath((value as Record<string, unknown>)[name], rest);
}
