/** The cryptography core needs; injected, because browsers, the server and consumers each have their own. */

/** SHA-256 of the bytes, 32 bytes long. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Whether `signature` is the Ed25519 signature (RFC 8032) of `message` under the 32-byte `publicKey`. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** A private Ed25519 key that signs; it never shows itself. */
export interface Signer {
	/** `keyIdOf` its public key. */
	readonly keyId: string;
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
	/** The 64-byte signature of `message`. */
	sign(message: Uint8Array): Uint8Array;
}

/** Both halves of what checking needs. */
export interface Crypto {
	readonly hash: Hash;
	readonly verify: VerifySignature;
}
