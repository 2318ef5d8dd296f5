/** Turns of the sweep: 64 places spread over each file, and its last 8 bytes, where base64 and JSON end. */
export const PLACES = 72;

/** `bytes` with one bit changed at the place of `turn`. */
export function flipped(bytes: Buffer, turn: number): Buffer {
	const changed = Buffer.from(bytes);
	const at =
		turn < 64 ? Math.floor((turn * bytes.length) / 64) : bytes.length - 1 - ((turn - 64) % bytes.length);
	changed[at]! ^= 1;
	return changed;
}
