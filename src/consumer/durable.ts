import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Files that are there whole or not at all, also after a power cut: written aside, flushed, then renamed. */

/** Suffix of a file that is not whole yet. */
export const PART = '.part';

/** Writes `bytes` to `path`, replacing what stood there in one step. */
export async function writeDurable(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const part = path + PART;
	const file = await open(part, 'w');
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	await renameDurable(part, path);
}

/** Renames within a file system and flushes the folder, so that the new name survives a power cut. */
export async function renameDurable(from: string, to: string): Promise<void> {
	await rename(from, to);
	await flushFolder(dirname(to));
}

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
	try {
		return await readFile(path);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** Every file and link below `folder`, with `/` between names, sorted; empty folders count as nothing. */
export async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
		if (isMissing(error)) return [];
		throw error;
	});
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

export function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

// helpers

async function flushFolder(folder: string): Promise<void> {
	// Windows cannot open folders; its file system orders renames itself.
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
