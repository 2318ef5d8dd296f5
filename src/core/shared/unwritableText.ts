import { characterName } from './characterName.ts';
import { toPointer, type JsonPointer } from './pointer.ts';

/** Deeper input is refused by its shape; the walk must end before the stack does. */
const MAX_DEPTH = 100;
/** Halves of a character, and control characters other than tab and line ends: no file we write may hold them. */
const UNWRITABLE = /\p{Cs}|[^\P{Cc}\t\n\r]/u;

/** The first text of a JSON value, key or value, that cannot be written as it is, and the character in the way, `U+D800`. */
export function unwritableText(
	value: unknown
): { readonly at: JsonPointer; readonly character: string } | undefined {
	return find(value, []);
}

// helpers

type Found = ReturnType<typeof unwritableText>;

function find(value: unknown, path: readonly (string | number)[]): Found {
	if (typeof value === 'string') return inText(value, path);
	if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		const found = inText(key, path) ?? find(inner, [...path, key]);
		if (found) return found;
	}
	return undefined;
}

function inText(text: string, path: readonly (string | number)[]): Found {
	const character = UNWRITABLE.exec(text)?.[0];
	return character === undefined ? undefined : { at: toPointer(path), character: characterName(character) };
}
