import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Demo {
	readonly url: string;
	/** Asks the server to stop and waits for it. */
	stop(): Promise<void>;
	/** Ends the server as a power cut would, without a chance to tidy up. */
	kill(): Promise<void>;
}

/** Starts `npm run demo` on a free port with its data in `folder`; the same folder again goes on with that data. */
export async function launchDemo(folder: string): Promise<Demo> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, ['src/tasks/run.mjs', 'demo'], {
		env: {
			...process.env,
			PORT: String(port),
			ORIGIN: url,
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
	const end = (signal: NodeJS.Signals) => {
		child.kill(signal);
		return exited;
	};

	const deadline = Date.now() + 180_000;
	while (!(await answers(`${url}/readyz`))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			await end('SIGKILL');
			throw new Error(`The demo did not start:\n${output}`);
		}
		await new Promise((settle) => setTimeout(settle, 250));
	}
	return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
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
