import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from '../../db/client.ts';

/**
 * Copies the live database to `file` while writing goes on. The copy appears under its name only when it is whole.
 * Throws when `file` exists: a backup never overwrites another.
 */
export async function backup({ sqlite }: Connection, file: string): Promise<void> {
	if (existsSync(file)) throw new Error(`${file} exists already`);
	mkdirSync(dirname(file), { recursive: true });
	const partial = `${file}.partial`;
	rmSync(partial, { force: true });
	await sqlite.backup(partial);
	renameSync(partial, file);
}
