import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackageFile } from '#core/catalogue/package/index.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/**
 * Makes the folder `out`, which is empty or not there, with `files` in it: whole or not at all. Problem:
 * `cli/unwritable` {file, reason}.
 */
export async function writeFolder(out: string, files: readonly PackageFile[]): Promise<Result<void>> {
	const partial = `${out}.${process.pid}.partial`;
	try {
		for (const { path, text } of files) {
			const file = join(partial, path);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text, { flag: 'wx' });
		}
		await rmdir(out).catch(() => undefined);
		await rename(partial, out);
		return ok(undefined);
	} catch (error) {
		await rm(partial, { recursive: true, force: true });
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return fail({ code: 'cli/unwritable', params: { file: out, reason } });
	}
}
