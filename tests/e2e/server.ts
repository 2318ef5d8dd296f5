import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the demo in an empty folder on a free port; the teardown it answers ends it and removes the folder. */
export default async function startDemo(): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-e2e-'));
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	Object.assign(process.env, {
		STUDIO_URL: url,
		STUDIO_DATA: folder,
		DEMO_PASSWORD: 'mat-khau-kiem-thu-1',
		DEMO_CONSUMER_KEY: 'tt_test_e2e_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'
	});
	const child = spawn(process.execPath, ['src/tasks/run.mjs', 'demo'], {
		env: {
			...process.env,
			PORT: String(port),
			DATABASE_URL: `file:${join(folder, 'demo.db')}`,
			KEYS_DIR: join(folder, 'keys'),
			LOG_LEVEL: 'warn'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const exited = new Promise<void>((settle) => child.on('exit', () => settle()));

	const deadline = Date.now() + 180_000;
	while (!(await answers(`${url}/readyz`))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			child.kill();
			throw new Error(`The demo did not start:\n${output}`);
		}
		await new Promise((settle) => setTimeout(settle, 250));
	}
	return async () => {
		child.kill('SIGTERM');
		await exited;
		rmSync(folder, { recursive: true, force: true });
	};
}

// helpers

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}

function freePort(): Promise<number> {
	return new Promise((settle) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => settle(port));
		});
	});
}
