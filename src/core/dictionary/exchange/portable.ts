import type { JsonPointer } from '#core/shared/pointer.ts';
import { FORBIDDEN } from './decodeText.ts';

/**
 * `text` with what cannot stand in a UTF-8 or XML file (control characters, halves of characters) replaced by U+FFFD;
 * then `from` is added to `lost`.
 */
export function portable(text: string, from: JsonPointer, lost: JsonPointer[]): string {
	const clean = text.toWellFormed().replace(ALL_FORBIDDEN, '\uFFFD');
	if (clean !== text) lost.push(from);
	return clean;
}

// helpers

const ALL_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu');
