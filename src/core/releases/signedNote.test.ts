import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { formatNoteKey, openNote, parseNoteKey, signNote } from './signedNote.ts';
import { crypto, hash, newSigner } from './testing/nodeCrypto.ts';

/** The example that stands in the documentation of the format's first implementation. */
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE = [
	'If you think cryptography is the answer to your problem,',
	"then you don't know what your problem is.",
	'',
	'— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
	''
].join('\n');

test('a note signed elsewhere opens', () => {
	const key = parseNoteKey(hash, KEY)!;
	expect(openNote(crypto, utf8(NOTE), key)).toBe(NOTE.split('\n\n')[0] + '\n');
	expect(formatNoteKey(hash, key)).toBe(KEY);
});

test('a changed byte anywhere closes it', () => {
	const key = parseNoteKey(hash, KEY)!;
	const bytes = utf8(NOTE);
	for (let at = 0; at < bytes.length; at++) {
		expect(openNote(crypto, flipped(bytes, at), key), `byte ${at}`).toBeUndefined();
	}
});

test('a verifier string with another hash or key is refused', () => {
	expect(parseNoteKey(hash, KEY.replace('c74f20a3', 'c74f20a4'))).toBeUndefined();
	expect(parseNoteKey(hash, KEY.replace('ARpc', 'Ahpc'))).toBeUndefined();
	expect(parseNoteKey(hash, 'no key')).toBeUndefined();
});

test('signatures of others are ignored, alone they are none', () => {
	const [ours, theirs] = [newSigner(), newSigner()];
	const key = { name: 'log.example', publicKey: ours.publicKey };
	const note = signNote(hash, 'text\n', 'log.example', ours);
	const other = signNote(hash, 'text\n', 'witness.example', theirs);
	const cosigned = note + other.split('\n\n')[1];
	expect(openNote(crypto, utf8(cosigned), key)).toBe('text\n');
	expect(openNote(crypto, utf8(other), key)).toBeUndefined();
});

test('a checkpoint gives back size and root, of its own origin only', () => {
	const signer = newSigner();
	const key = { name: 'log.example/a', publicKey: signer.publicKey };
	const head = { size: 20852163, root: hash(utf8('root')) };
	const note = utf8(signCheckpoint(hash, 'log.example/a', head, signer));
	const opened = openCheckpoint(crypto, note, key)!;
	expect(opened.size).toBe(head.size);
	expect(Buffer.from(opened.root)).toEqual(Buffer.from(head.root));
	expect(openCheckpoint(crypto, note, { ...key, name: 'log.example/b' })).toBeUndefined();
	const extended = signNote(hash, 'log.example/a\n01\nAA==\n', 'log.example/a', signer);
	expect(openCheckpoint(crypto, utf8(extended), key)).toBeUndefined();
});

// helpers

function flipped(bytes: Uint8Array, at: number): Uint8Array {
	return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}
