import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import { gzipSync } from 'node:zlib';

export interface Bundle {
	readonly script: string;
	readonly css: string;
	/** Bytes of the script, gzipped; what it only loads when it needs it is not counted. */
	readonly gzipped: number;
}

/** An entry built as for production. `virtual:NAME` imports are answered from `modules`. */
export async function bundle(entry: string, modules: Readonly<Record<string, string>> = {}): Promise<Bundle> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [standIns(modules), svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: { polyfill: false },
			rollupOptions: { input: entry, output: { entryFileNames: 'entry.js' } }
		}
	});
	const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput;
	const script = output.find((file) => file.fileName === 'entry.js');
	if (script?.type !== 'chunk') throw new Error(`${entry} was not built`);
	const first = new Set(script.imports);
	const code = output.flatMap((file) => (file.type === 'chunk' && first.has(file.fileName) ? [file.code] : []));
	const css = output.flatMap((file) => (file.fileName.endsWith('.css') && 'source' in file ? [String(file.source)] : []));
	return {
		script: script.code,
		css: css.join('\n'),
		gzipped: [script.code, ...code].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
	};
}

// helpers

function standIns(modules: Readonly<Record<string, string>>): Plugin {
	return {
		name: 'stand-ins',
		enforce: 'pre',
		resolveId: (id) => (id in modules ? `\0${id}` : undefined),
		load: (id) => modules[id.slice(1)]
	};
}
