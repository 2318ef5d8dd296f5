import { strToU8, unzipSync, zipSync } from 'fflate';

/** Bytes of a file in an archive, by path with forward slashes. */
export type ArchivedFiles = Readonly<Record<string, Uint8Array>>;

/** A zip archive, which every desktop opens. Without times of its own: the same files give the same bytes. */
export function writeZip(
	files: readonly { readonly path: string; readonly text: string }[]
): Uint8Array<ArrayBuffer> {
	const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]));
	// The format keeps local time: this is its zero everywhere.
	return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
}

/** The files of a zip archive; throws when it is none. For archives of our own: nothing limits what comes out. */
export function readZip(bytes: Uint8Array): ArchivedFiles {
	return unzipSync(bytes);
}
