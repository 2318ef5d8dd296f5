import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { keyIdOf, type Crypto, type Hash, type Signer } from '#core/releases/index.ts';

export const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** SHA-256 and Ed25519 of Node behind the ports of core. */
export const nodeCrypto: Crypto = {
	hash: sha256,
	verify: (publicKey, message, signature) => {
		const x = Buffer.from(publicKey).toString('base64url');
		const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
		return verify(null, message, key, signature);
	}
};

/** A signer over an Ed25519 private key. Throws on a key of another type. */
export function signerOf(privateKey: KeyObject): Signer {
	if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('Not an Ed25519 key');
	const publicKey = publicKeyBytes(privateKey);
	return {
		keyId: keyIdOf(sha256, publicKey),
		publicKey,
		sign: (message) => sign(null, message, privateKey)
	};
}

// helpers

/** The 32 bytes at the end of the SubjectPublicKeyInfo of RFC 8410. */
function publicKeyBytes(privateKey: KeyObject): Uint8Array {
	return new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32));
}
