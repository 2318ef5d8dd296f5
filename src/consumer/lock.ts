import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { LOCK_FILE } from './folder.ts';

/** One pull at a time in a folder; the lock a killed pull left behind is taken over. */
export interface Lock {
	release(): Promise<void>;
}

/** A lock file that was just made may still be empty. */
const FRESH_MS = 10_000;

/** Takes the lock, or answers `pull/locked` {pid, host} naming who has it. */
export async function takeLock(folder: string): Promise<Result<Lock>> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, LOCK_FILE);
	for (;;) {
		try {
			const file = await open(path, 'wx');
			await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
			await file.close();
			return ok({ release: () => rm(path, { force: true }) });
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
		const holder = await readHolder(path);
		if (holder && isAlive(holder)) return fail({ code: 'pull/locked', at: LOCK_FILE, params: holder });
		await rm(path, { force: true });
	}
}

// helpers

interface Holder extends Record<string, string | number> {
	readonly pid: number;
	readonly host: string;
}

async function readHolder(path: string): Promise<Holder | undefined> {
	try {
		const value = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
		if (typeof value?.pid === 'number' && typeof value.host === 'string') return value as Holder;
	} catch {
		const info = await stat(path).catch(() => undefined);
		if (info && Date.now() - info.mtimeMs < FRESH_MS) return { pid: 0, host: hostname() };
	}
	return undefined;
}

/** A process of another machine cannot be asked and counts as alive; our own number in an old lock is not us. */
function isAlive({ pid, host }: Holder): boolean {
	if (host !== hostname() || pid === 0) return true;
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
