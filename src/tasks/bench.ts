import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = 'tests/bench';

/** One measured figure; `holds` says whether the goal is met. */
export interface BenchResult {
	readonly metric: string;
	readonly value: number;
	readonly unit: string;
	readonly peer?: string;
	readonly peerValue?: number;
	readonly goal: string;
	readonly holds: boolean;
}

/** Runs one benchmark and prints `{name, results}` as JSON; without a name, lists them. */
export async function run([name]: readonly string[]): Promise<number> {
	const names = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.bench.ts'))
		.map((file) => file.slice(0, -'.bench.ts'.length));
	if (!name) {
		console.log(names.join('\n'));
		return 0;
	}
	const file = resolve(FOLDER, `${name}.bench.ts`);
	if (!names.includes(name) || !existsSync(file)) {
		console.error(`No benchmark "${name}"; known: ${names.join(', ')}`);
		return 2;
	}
	const module = (await import(pathToFileURL(file).href)) as { bench(): Promise<readonly BenchResult[]> };
	const results = await module.bench();
	console.log(JSON.stringify({ name, results }, null, 2));
	return results.every(({ holds }) => holds) ? 0 : 1;
}
