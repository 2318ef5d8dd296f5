/** JSON Pointer (RFC 6901) over plain JSON values. */
export type JsonPointer = string;

/** The unescaped tokens of `pointer`; the root pointer `''` has none. */
export function pointerTokens(pointer: JsonPointer): string[] {
	if (pointer === '') return [];
	if (!pointer.startsWith('/')) throw new Error(`Not a JSON pointer: ${pointer}`);
	const tokens = pointer.slice(1).split('/');
	return pointer.includes('~') ? tokens.map(unescaped) : tokens;
}

export function toPointer(tokens: readonly (string | number)[]): JsonPointer {
	return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at `pointer`, or undefined; reads own properties only, so `__proto__` finds nothing. */
export function readPointer(value: unknown, pointer: JsonPointer): unknown {
	let current = value;
	for (const token of pointerTokens(pointer)) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, token)) return undefined;
		current = (current as Record<string, unknown>)[token];
	}
	return current;
}

/**
 * A copy of `value` with `next` at `pointer`; missing parents become objects. `undefined` removes the property.
 * Throws on `__proto__`, which no document may carry.
 */
export function writePointer<T>(value: T, pointer: JsonPointer, next: unknown): T {
	return write(value, pointerTokens(pointer), next) as T;
}

// helpers

function unescaped(token: string): string {
	return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function write(value: unknown, tokens: readonly string[], next: unknown): unknown {
	const [token, ...rest] = tokens;
	if (token === undefined) return next;
	if (token === '__proto__') throw new Error('A pointer must not name __proto__');
	if (Array.isArray(value)) {
		const copy = [...value];
		copy[Number(token)] = write(copy[Number(token)], rest, next);
		return copy;
	}
	const object = (value ?? {}) as Record<string, unknown>;
	const written = write(Object.hasOwn(object, token) ? object[token] : undefined, rest, next);
	const others = Object.entries(object).filter(([key]) => key !== token);
	if (written === undefined) return Object.fromEntries(others);
	return { ...object, [token]: written };
}
