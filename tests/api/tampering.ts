import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Relative paths of all files under `folder`, sorted. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
}

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
