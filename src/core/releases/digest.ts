import type { Digest } from '#core/shared/ports.ts';
import { toHex } from './bytes.ts';
import type { Hash } from './crypto.ts';

export const DIGEST_PATTERN = /^sha256:[0-9a-f]{64}$/;

export function digestOf(hash: Hash, bytes: Uint8Array): Digest {
	return `sha256:${toHex(hash(bytes))}`;
}

export function isDigest(text: string): text is Digest {
	return DIGEST_PATTERN.test(text);
}

/** The 64 hexadecimal digits of a digest. */
export function hexOf(digest: Digest): string {
	return digest.slice('sha256:'.length);
}

/** Name of a public key: the digest of its 32 bytes. */
export function keyIdOf(hash: Hash, publicKey: Uint8Array): string {
	return digestOf(hash, publicKey);
}
