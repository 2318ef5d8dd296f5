import { concatBytes, sameBytes, textOf, utf8 } from './bytes.ts';

/** One file of an archive. */
export interface TarEntry {
	/** At most 100 bytes of ASCII. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** A POSIX ustar archive without times and owners: the same files give the same bytes. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array<ArrayBuffer> {
	const parts = entries.flatMap(({ path, bytes }) => [
		header(path, bytes.length),
		bytes,
		padding(bytes.length)
	]);
	return concatBytes(...parts, new Uint8Array(2 * BLOCK));
}

/** The files of an archive, or undefined unless it is exactly what `writeTar` makes of them: no byte is left unread. */
export function readTar(archive: Uint8Array): readonly TarEntry[] | undefined {
	const entries: TarEntry[] = [];
	let offset = 0;
	while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
		const path = textOf(archive.subarray(offset, offset + 100))?.split('\0')[0];
		const size = parseInt(textOf(archive.subarray(offset + 124, offset + 135)) ?? '', 8);
		const start = offset + BLOCK;
		if (!path || !Number.isSafeInteger(size) || start + size > archive.length) return undefined;
		entries.push({ path, bytes: archive.subarray(start, start + size) });
		offset = start + Math.ceil(size / BLOCK) * BLOCK;
	}
	const writable = entries.every(({ path }) => utf8(path).length <= 100);
	return writable && sameBytes(writeTar(entries), archive) ? entries : undefined;
}

// helpers

function header(path: string, size: number): Uint8Array {
	const name = utf8(path);
	if (name.length > 100) throw new Error(`The path ${path} is too long for the archive`);
	const block = new Uint8Array(BLOCK);
	const put = (at: number, text: string) => block.set(utf8(text), at);
	block.set(name);
	put(100, '0000644\0');
	put(108, '0000000\0');
	put(116, '0000000\0');
	put(124, `${octal(size, 11)}\0`);
	put(136, `${octal(0, 11)}\0`);
	// The checksum is that of the header with spaces in its own place.
	put(148, ' '.repeat(8));
	put(156, '0');
	put(257, 'ustar\0' + '00');
	put(
		148,
		`${octal(
			block.reduce((sum, byte) => sum + byte, 0),
			6
		)}\0 `
	);
	return block;
}

function octal(value: number, digits: number): string {
	return value.toString(8).padStart(digits, '0');
}

function padding(size: number): Uint8Array {
	return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}
