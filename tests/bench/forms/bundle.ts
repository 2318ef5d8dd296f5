import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import { gzipSync } from 'node:zlib';

export interface Bundle {
	/** Scripts by file name; `entry.js` begins. */
	readonly scripts: ReadonlyMap<string, string>;
	readonly css: string;
	/** Bytes of what the entry needs at once, gzipped. */
	readonly gzipped: number;
	/** Bytes of every script together, also of those that are loaded when they are wanted, each gzipped. */
	readonly allGzipped: number;
}

/** An entry built as for production. `virtual:NAME` imports are answered from `modules`. */
export async function bundle(entry: string, modules: Readonly<Record<string, string>> = {}): Promise<Bundle> {
	// What is needed at once goes into one file, as a page serves it; which modules these are, only a build knows.
	const needed = modulesAtOnce(await output(entry, modules, () => false));
	const files = await output(entry, modules, (id) => needed.has(id));
	const chunks = chunksOf(files);
	const css = files.flatMap((file) => (file.fileName.endsWith('.css') && 'source' in file ? [String(file.source)] : []));
	return {
		scripts: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
		css: css.join('\n'),
		gzipped: weight(atOnce(chunks)),
		allGzipped: weight(chunks)
	};
}

// helpers

type Files = readonly (Rollup.OutputChunk | Rollup.OutputAsset)[];

async function output(
	entry: string,
	modules: Readonly<Record<string, string>>,
	isAtOnce: (id: string) => boolean
): Promise<Files> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [standIns(modules), svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			write: false,
			target: 'es2022',
			// As a library: the page that takes it in says itself what is to be fetched ahead.
			lib: { entry, formats: ['es'], fileName: 'entry' },
			rollupOptions: {
				output: { minify: true, codeSplitting: { groups: [{ name: 'page', test: isAtOnce }] } }
			}
		}
	});
	return ((Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput).output;
}

function chunksOf(files: Files): readonly Rollup.OutputChunk[] {
	return files.filter((file) => file.type === 'chunk');
}

/** The entry and what it imports, at any depth. */
function atOnce(chunks: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
	const names = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
	const found = new Set<Rollup.OutputChunk>();
	const visit = (chunk: Rollup.OutputChunk | undefined): void => {
		if (!chunk || found.has(chunk)) return;
		for (const name of chunk.imports) visit(names.get(name));
		found.add(chunk);
	};
	visit(chunks.find((chunk) => chunk.isEntry));
	return [...found];
}

function modulesAtOnce(files: Files): ReadonlySet<string> {
	return new Set(atOnce(chunksOf(files)).flatMap(({ moduleIds }) => moduleIds));
}

function weight(chunks: readonly Rollup.OutputChunk[]): number {
	return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function standIns(modules: Readonly<Record<string, string>>): Plugin {
	return {
		name: 'stand-ins',
		enforce: 'pre',
		resolveId: (id) => (id in modules ? `\0${id}` : undefined),
		load: (id) => modules[id.slice(1)]
	};
}
