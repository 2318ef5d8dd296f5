import { canonicalJson } from '#core/shared/canonical.ts';
import { textOf } from './bytes.ts';

/**
 * The JSON value of `bytes`, or undefined unless they are its RFC 8785 form. This refuses what a parser forgives:
 * duplicate keys, white space, other spellings of a number, a byte order mark. So one value has one byte string.
 */
export function readCanonical(bytes: Uint8Array): { readonly value: unknown } | undefined {
	const text = textOf(bytes);
	if (text === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return canonicalJson(value) === text ? { value } : undefined;
	} catch {
		return undefined;
	}
}
