import { createHash, createPublicKey, verify } from 'node:crypto';
import { encodeBase64, type Crypto } from '#core/releases/index.ts';

/** SHA-256 and Ed25519 of Node behind the ports of core. */
export const nodeCrypto: Crypto = {
	hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
	verify: (publicKey, message, signature) => {
		const x = encodeBase64(publicKey).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
		const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
		return verify(null, message, key, signature);
	}
};
