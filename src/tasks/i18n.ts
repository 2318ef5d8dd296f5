import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.ts';

/** Compiles the messages, so that plain Node (CLI, tests, type check) finds them without a build. */
export async function run(): Promise<void> {
	await compile(paraglide);
}

if (import.meta.main) await run();
