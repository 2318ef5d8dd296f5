import type { JsonPointer } from '#core/shared/pointer.ts';
import { portable } from './portable.ts';

/** `text` as XML character data that is read back unchanged; what XML cannot hold is reported as `lost`. */
export function xmlText(text: string, from: JsonPointer, lost: JsonPointer[]): string {
	return portable(text, from, lost).replace(/[&<>"\r]/g, (unit) => ENTITIES[unit] ?? unit);
}

// helpers

/** A bare carriage return would be read as a line feed (XML 1.0 §2.11). */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;'
};
