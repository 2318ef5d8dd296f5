import { decodeBase64, encodeBase64 } from './base64.ts';
import { concatBytes, sameBytes, textOf, toHex, utf8 } from './bytes.ts';
import type { Crypto, Hash, Signer } from './crypto.ts';

/** Signed notes (C2SP signed-note) with Ed25519 keys. */

/** A key notes are signed with: its name, and the 32-byte public key. */
export interface NoteKey {
	readonly name: string;
	readonly publicKey: Uint8Array;
}

const ED25519 = 1;
const SEPARATOR = '\n\n';
/** Signatures looked at; the format asks verifiers to accept at least 16. */
const MAX_SIGNATURES = 64;

/** `name+hash+key`: how a note key is written down for verifiers. */
export function formatNoteKey(hash: Hash, key: NoteKey): string {
	const encoded = encodeBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey));
	return `${key.name}+${toHex(keyHash(hash, key))}+${encoded}`;
}

/** The key a verifier string names, or undefined when it is not one of an Ed25519 key. */
export function parseNoteKey(hash: Hash, text: string): NoteKey | undefined {
	const match = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/u.exec(text);
	const [, name = '', encoded = ''] = match ?? [];
	const bytes = decodeBase64(encoded);
	if (!match || bytes?.length !== 33 || bytes[0] !== ED25519) return undefined;
	const key = { name, publicKey: bytes.slice(1) };
	return formatNoteKey(hash, key) === text ? key : undefined;
}

/** The note: `text`, which ends in a newline, with one signature line. */
export function signNote(hash: Hash, text: string, name: string, signer: Signer): string {
	if (!text.endsWith('\n') || !isNoteText(text))
		throw new Error('The text of a note ends in a newline and has no control characters');
	const id = keyHash(hash, { name, publicKey: signer.publicKey });
	return `${text}\n— ${name} ${encodeBase64(concatBytes(id, signer.sign(utf8(text))))}\n`;
}

/**
 * The text of a note that `key` signed, or undefined. Signatures of other keys are ignored, as the format demands;
 * a signature of `key` that does not hold refuses the note.
 */
export function openNote({ hash, verify }: Crypto, note: Uint8Array, key: NoteKey): string | undefined {
	const whole = textOf(note);
	if (whole === undefined || !whole.endsWith('\n') || !isNoteText(whole)) return undefined;
	const end = whole.lastIndexOf(SEPARATOR);
	if (end < 0) return undefined;
	const text = whole.slice(0, end + 1);
	const lines = whole.slice(end + SEPARATOR.length, -1).split('\n');
	if (lines.length > MAX_SIGNATURES) return undefined;
	const id = keyHash(hash, key);
	let signed = false;
	for (const line of lines) {
		const [, name, encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
		const bytes = decodeBase64(encoded);
		if (name === undefined || !bytes || bytes.length < 5) return undefined;
		if (name !== key.name || !sameBytes(bytes.subarray(0, 4), id)) continue;
		if (!verify(key.publicKey, utf8(text), bytes.subarray(4))) return undefined;
		signed = true;
	}
	return signed ? text : undefined;
}

// helpers

function keyHash(hash: Hash, { name, publicKey }: NoteKey): Uint8Array {
	return hash(concatBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).subarray(0, 4);
}

function isNoteText(text: string): boolean {
	return [...text].every((character) => character >= ' ' || character === '\n');
}
