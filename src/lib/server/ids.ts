import { randomBytes } from 'node:crypto';
import type { NewId } from '#core/shared/ports.ts';

/**
 * Makes ids of 26 lower-case Crockford base-32 digits (the ULID layout): 48 bits of milliseconds, then 80 random bits.
 * Ids of one maker sort in the order they were made, also within one millisecond.
 */
export function createNewId(now: () => number = Date.now): NewId {
	let last = 0n;
	return () => {
		const fresh = (BigInt(now()) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`);
		// Within a millisecond, and when the clock steps back, count on from the last id.
		last = fresh > last ? fresh : last + 1n;
		return encode(last);
	};
}

// helpers

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

function encode(value: bigint): string {
	let text = '';
	for (let rest = value, n = 0; n < 26; rest >>= 5n, n += 1) text = DIGITS.charAt(Number(rest & 31n)) + text;
	return text;
}
