import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

export interface CliAnswer {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs `thutuc …` as `npm run -s thutuc --` would, from `cwd`. */
export function thutuc(args: readonly string[], cwd = tmpdir()): Promise<CliAnswer> {
	return new Promise((settle, fail) => {
		const child = spawn(process.execPath, ['src/tasks/run.mjs', 'thutuc', ...args], {
			env: { ...process.env, INIT_CWD: cwd },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let stdout = '';
		let stderr = '';
		child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
		child.on('error', fail);
		child.on('close', (code) => settle({ code: code ?? 1, stdout, stderr }));
	});
}
