// Entry of every npm script. Plain JavaScript, so that an old Node reaches the version check below
// instead of failing on TypeScript syntax.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Thủ tục Studio needs Node 22.18 or newer (this is ${process.version}); run it through npm after "npm ci", which brings Node 24 along.`
	);
	process.exit(2);
}

// TypeScript is stripped and compiled once, not at every start of the command line; where the folder cannot be
// written it is done each time.
module.enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url)));

const TASKS = {
	demo: () => import('./demo.ts'),
	start: () => import('./start.ts'),
	dev: () => import('./dev.ts'),
	build: () => import('./build.ts'),
	test: () => import('./test/index.ts'),
	bench: () => import('./bench.ts'),
	thutuc: () => import('./thutuc.ts'),
	i18n: () => import('./i18n.ts'),
	schemas: () => import('./schemas.ts'),
	screenshots: () => import('./screenshots.ts')
};

const [name, ...args] = process.argv.slice(2);
const load = TASKS[name];
if (!load) {
	console.error(`Unknown task "${name ?? ''}"; known: ${Object.keys(TASKS).join(', ')}`);
	process.exit(2);
}
const task = await load();
process.exitCode = (await task.run(args)) ?? 0;
