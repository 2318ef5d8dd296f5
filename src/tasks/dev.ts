import { runCommand } from './command.ts';

/** The development server, with the demo's data when the demo was run before. */
export async function run(args: readonly string[]): Promise<number> {
	const env = { DATABASE_URL: process.env.DATABASE_URL ?? 'file:.data/demo.db' };
	return (await runCommand('vite', ['dev', ...args], { env })).code;
}
