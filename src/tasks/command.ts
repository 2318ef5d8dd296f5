import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export interface CommandResult {
	readonly code: number;
	readonly output: string;
}

/** Environment in which the dependencies' own `node` and binaries come first. */
export function toolEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const path = [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
	return { ...process.env, PATH: path, ...extra };
}

/** Runs a command to its end. `quiet` keeps the output to itself; it is returned either way. */
export function runCommand(
	command: string,
	args: readonly string[],
	options: { readonly env?: NodeJS.ProcessEnv; readonly quiet?: boolean } = {}
): Promise<CommandResult> {
	return new Promise((settle) => {
		const child = spawn(command, args, {
			env: toolEnvironment(options.env),
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		const take = (chunk: Buffer) => {
			output += chunk.toString();
			if (!options.quiet) process.stdout.write(chunk);
		};
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		child.on('error', (error) => settle({ code: 127, output: `${output}${error.message}\n` }));
		child.on('close', (code) => settle({ code: code ?? 1, output }));
	});
}
