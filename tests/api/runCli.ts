import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

export interface CliRun {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

const ROOT = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const validators = new Map<string, ReturnType<Ajv2020['compile']>>();

/** Runs `thutuc` in a process of its own. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [join(ROOT, 'src/tasks/run.mjs'), 'thutuc', ...args], {
			cwd: ROOT,
			env: { ...process.env, LANG: 'vi_VN.UTF-8', LC_ALL: '', INIT_CWD: ROOT, ...env }
		});
		let [stdout, stderr] = ['', ''];
		child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
		child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
		child.once('close', (code) => done({ code: code ?? -1, stdout, stderr }));
	});
}

/** Runs a command with `--json` and checks its output against the committed schema of the command, or of problems. */
export async function runJson(
	command: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {}
): Promise<{ readonly code: number; readonly json: Record<string, unknown> }> {
	const { code, stdout, stderr } = await runCli([...command.split(' '), ...args, '--json'], env);
	expect(stderr).toBe('');
	const json = JSON.parse(stdout) as Record<string, unknown>;
	const own = !('problems' in json) || command === 'verify';
	const name = own ? command.replace(' ', '-') : 'problems';
	const validate = validators.get(name) ?? ajv.compile(schemaOf(name));
	validators.set(name, validate);
	expect(validate(json), `${stdout.slice(0, 500)}\n${ajv.errorsText(validate.errors)}`).toBe(true);
	return { code, json };
}

// helpers

function schemaOf(name: string): object {
	return JSON.parse(readFileSync(join(ROOT, `docs/schemas/cli-${name}.schema.json`), 'utf8')) as object;
}
