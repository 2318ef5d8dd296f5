import canonicalize from 'canonicalize';

/**
 * RFC 8785 (JCS) text of a JSON value: what digests and signatures are computed over.
 * Throws on values JSON cannot hold (undefined at the top, NaN, Infinity, lone surrogates, cycles).
 */
export function canonicalJson(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('Not a JSON value');
	return text;
}

/** UTF-8 bytes of `canonicalJson(value)`. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(canonicalJson(value));
}
