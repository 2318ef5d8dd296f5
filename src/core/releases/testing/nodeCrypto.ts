import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Crypto, Signer } from '../crypto.ts';
import { keyIdOf } from '../digest.ts';

/** Node's cryptography behind the ports of core, for tests. */
export const crypto: Crypto = {
	hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
	verify: (publicKey, message, signature) => verify(null, message, ed25519(publicKey), signature)
};

export const { hash } = crypto;

/** A fresh key. */
export function newSigner(): Signer {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
	return { keyId: keyIdOf(hash, raw), publicKey: raw, sign: (message) => sign(null, message, privateKey) };
}

// helpers

function ed25519(publicKey: Uint8Array) {
	const x = Buffer.from(publicKey).toString('base64url');
	return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}
