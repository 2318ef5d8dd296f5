import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { createSqliteStore } from '#lib/server/repositories/sqlite/store.ts';
import { TENANT } from './fixtures.ts';

const ROUNDS = 5;

/** Starts the writer on `file` and kills it without warning after `ms`; answers the revs it acknowledged. */
function writeUntilKilled(file: string, ms: number): Promise<number[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(import.meta.dirname, 'killedWriter.ts'), file], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		let errors = '';
		child.stdout.on('data', (chunk: Buffer) => {
			// The clock starts with the first acknowledgement, so that a slow start does not end in an idle round.
			if (output === '') setTimeout(() => child.kill('SIGKILL'), ms);
			output += chunk.toString();
		});
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.on('exit', (_code, signal) => {
			if (signal !== 'SIGKILL') reject(new Error(errors));
			// The last line may have been cut in the middle of its number.
			else resolve(output.split('\n').slice(0, -1).map(Number));
		});
	});
}

it('keeps everything it acknowledged when the process is killed while writing', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-kill-'));
	const file = join(folder, 'killed.db');
	try {
		for (let round = 0; round < ROUNDS; round += 1) {
			const acknowledged = await writeUntilKilled(file, 40 + round * 37);
			const last = acknowledged.at(-1) ?? 0;
			const connection = openDatabase(file);
			migrate(connection);
			const store = createSqliteStore(connection, { readGraph: async () => undefined });
			const draft = await store.documents.draft(TENANT, 'source', 'written');
			const version = await store.documents.version(TENANT, 'element', 'written', 'latest');
			expect(acknowledged.length).toBeGreaterThan(0);
			expect(draft?.rev).toBeGreaterThanOrEqual(last);
			// Draft and version are written together: neither may be ahead of the other.
			expect(version?.number).toBe(draft?.rev);
			expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
			await store.close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 60_000);
