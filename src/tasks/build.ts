import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRoutes } from './checkRoutes.ts';
import { runCommand } from './command.ts';
import { run as compileMessages } from './i18n.ts';

const STAMP = 'build/.inputs';
const INPUTS = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
/** Written by the build itself. */
const GENERATED = ['src/lib/i18n/paraglide', 'src/lib/i18n/project.inlang'];

/** Builds the studio; refuses a route without a declared permission. Answers the exit code. */
export async function run(): Promise<number> {
	const undeclared = checkRoutes();
	if (undeclared.length > 0) {
		console.error(`Routes without a permission in src/lib/server/auth/routes.ts: ${undeclared.join(', ')}`);
		return 1;
	}
	await compileMessages();
	const { code } = await runCommand('vite', ['build', '--logLevel', 'warn']);
	if (code === 0) writeFileSync(STAMP, fingerprint());
	return code;
}

/** Builds only when an input changed since the last build. */
export async function buildIfNeeded(): Promise<number> {
	if (readStamp() === fingerprint()) return 0;
	console.error('Đang dựng bản chạy… / Building…');
	return run();
}

// helpers

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const file of INPUTS.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

function filesUnder(path: string): string[] {
	if (GENERATED.includes(path) || path.endsWith('.test.ts')) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

function readStamp(): string | undefined {
	try {
		return readFileSync(STAMP, 'utf8');
	} catch {
		return undefined;
	}
}
