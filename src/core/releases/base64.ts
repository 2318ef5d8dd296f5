/**
 * Base 64 of RFC 4648 §4, strict: decoding accepts exactly what encoding produces. The lenient decoders of the
 * platform ignore the unused bits of the last character, so that two texts stand for the same bytes; a signature
 * over such a text would not cover every byte of the file.
 */

export function encodeBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let offset = 0; offset < bytes.length; offset += CHUNK) {
		binary += String.fromCharCode(...bytes.subarray(offset, offset + CHUNK));
	}
	return btoa(binary);
}

/** The bytes `text` encodes, or undefined when it is not their canonical encoding. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
	let binary: string;
	try {
		binary = atob(text);
	} catch {
		return undefined;
	}
	const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
	return encodeBase64(bytes) === text ? bytes : undefined;
}

// helpers

/** Characters per call: `fromCharCode` takes its input as arguments, of which engines allow some 65,000. */
const CHUNK = 8192;
