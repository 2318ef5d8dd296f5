import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Crypto, Hash, Signer } from './crypto.ts';
import type { TreeHead } from './merkle.ts';
import { openNote, signNote, type NoteKey } from './signedNote.ts';

/** The signed head of a log (C2SP tlog-checkpoint): origin, size and root, without extension lines. */
export function signCheckpoint(hash: Hash, origin: string, head: TreeHead, signer: Signer): string {
	return signNote(hash, `${origin}\n${head.size}\n${encodeBase64(head.root)}\n`, origin, signer);
}

/** The tree head of a checkpoint of the log whose origin is the key's name, or undefined when it is not one. */
export function openCheckpoint(crypto: Crypto, note: Uint8Array, key: NoteKey): TreeHead | undefined {
	const text = openNote(crypto, note, key);
	const [origin, size = '', root = '', ...rest] = text?.split('\n') ?? [];
	if (origin !== key.name || !/^(0|[1-9][0-9]{0,14})$/.test(size) || rest.join('\n') !== '') return undefined;
	const bytes = decodeBase64(root);
	return bytes?.length === 32 ? { size: Number(size), root: bytes } : undefined;
}
