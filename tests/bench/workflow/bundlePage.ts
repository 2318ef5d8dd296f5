import { build, transform, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { compile, compileModule } from 'svelte/compiler';

/** The designer as one script, compiled as for production. */
export async function bundlePage(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ['tests/bench/workflow/page.ts'],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		outfile: 'page.js',
		conditions: ['svelte', 'browser', 'production'],
		define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{"SSR":false,"DEV":false}' },
		loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
		plugins: [svelte],
		logLevel: 'error'
	});
	const script = outputFiles.find(({ path }) => path.endsWith('.js'));
	if (!script) throw new Error('The designer was not bundled');
	return script.text;
}

// helpers

const svelte: Plugin = {
	name: 'svelte',
	setup({ onLoad }) {
		onLoad({ filter: /\.svelte\.ts$/ }, async ({ path }) => {
			const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'esnext' });
			return { contents: compileModule(code, { filename: path, generate: 'client' }).js.code, loader: 'js' };
		});
		onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
			const { js } = compile(await readFile(path, 'utf8'), {
				filename: path,
				generate: 'client',
				css: 'injected'
			});
			return { contents: js.code, loader: 'js' };
		});
	}
};
