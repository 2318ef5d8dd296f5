import { mkdirSync, rmSync } from 'node:fs';
import { run as build } from '../build.ts';
import { runCommand } from '../command.ts';
import { run as compileMessages } from '../i18n.ts';
import { findBrowser } from './browser.ts';
import { add, NOTHING, playwrightCounts, vitestCounts, type Counts } from './counts.ts';

const REPORTS = 'test-results';

interface Step {
	readonly name: string;
	run(): Promise<Counts>;
}

/** Everything that must hold before a change lands; closes on `N passed, N failed`. Names of steps select some. */
export async function run(only: readonly string[]): Promise<number> {
	rmSync(REPORTS, { recursive: true, force: true });
	mkdirSync(REPORTS, { recursive: true });
	const browser = await findBrowser();
	if (!browser) {
		console.error('No Chromium found: set CHROMIUM_PATH, or install it (Debian: apt-get install chromium).');
		return 1;
	}
	process.env.CHROMIUM_PATH = browser;
	await compileMessages();

	let total = NOTHING;
	for (const group of steps()) {
		const wanted = group.filter(({ name }) => only.length === 0 || only.includes(name));
		const counts = await Promise.all(wanted.map(runStep));
		total = counts.reduce(add, total);
		if (wanted.some(({ name }, index) => name === 'build' && (counts[index]?.failed ?? 0) > 0)) break;
	}
	console.log(
		`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`
	);
	return total.failed === 0 ? 0 : 1;
}

// helpers

/** In order; the steps of a group use one core each and run side by side. */
function steps(): readonly (readonly Step[])[] {
	return [
		[
			{ name: 'format', run: () => passes('prettier', ['--check', '--log-level', 'warn', '.']) },
			{ name: 'lint', run: () => passes('eslint', ['.', '--max-warnings', '0']) },
			{ name: 'types', run: types }
		],
		// Its tests wait for programs they start: every core is kept busy, not all but one.
		[
			{
				name: 'unit',
				run: () => vitest('node', '--project', 'core', '--project', 'lib', '--maxWorkers=100%')
			}
		],
		[{ name: 'components', run: () => vitest('browser') }],
		[{ name: 'build', run: async () => single((await build()) === 0) }],
		[{ name: 'browser', run: playwright }]
	];
}

async function runStep({ name, run }: Step): Promise<Counts> {
	const started = Date.now();
	console.log(`\n── ${name}`);
	const counts = await run();
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`   ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
	return counts;
}

async function types(): Promise<Counts> {
	await runCommand('svelte-kit', ['sync'], { quiet: true });
	return passes('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']);
}

/** What it says is printed when it is done, so that steps side by side do not mix. */
async function passes(command: string, args: readonly string[]): Promise<Counts> {
	const { code, output } = await runCommand(command, args, { quiet: true });
	if (code !== 0) process.stdout.write(output);
	return single(code === 0);
}

function single(holds: boolean): Counts {
	return holds ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

async function vitest(project: 'node' | 'browser', ...options: readonly string[]): Promise<Counts> {
	const file = `${REPORTS}/vitest-${project}.json`;
	const { code } = await runCommand('vitest', [
		'run',
		'--project',
		project,
		...options,
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${file}`
	]);
	return vitestCounts(file, code);
}

async function playwright(): Promise<Counts> {
	const file = `${REPORTS}/playwright.json`;
	const { code } = await runCommand('playwright', ['test', '--reporter=list,json'], {
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
	});
	return playwrightCounts(file, code);
}
