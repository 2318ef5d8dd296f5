import { toPointer } from './pointer.ts';

/** Deeper input is refused by its shape; the walk must end before the stack does. */
const MAX_DEPTH = 100;

/** Pointer to an own `__proto__` key in a JSON value: schemas of open records would drop it without a word. */
export function forbiddenKey(value: unknown): string | undefined {
	return find(value, []);
}

// helpers

function find(value: unknown, path: readonly (string | number)[]): string | undefined {
	if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		if (key === '__proto__') return toPointer([...path, key]);
		const found = find(inner, [...path, key]);
		if (found !== undefined) return found;
	}
	return undefined;
}
