import { resolve } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { createAjv } from './createAjv.ts';

/**
 * A self-contained ES module whose default export checks answers: `validate(data) → [{at, keyword}]`, the normalised
 * errors of `ajvValidate`. It imports nothing, generates no code at run time and so runs under any content security
 * policy. The same schema always gives the same bytes.
 */
export async function compileValidator(schema: JsonSchema): Promise<string> {
	const ajv = createAjv({ source: true, esm: true });
	const generated = standaloneCode(ajv, ajv.compile(schema));
	const bundle = await build({
		stdin: { contents: ENTRY, resolveDir: resolve('src/lib/server/forms'), loader: 'ts' },
		plugins: [
			{
				name: 'generated-validator',
				setup(hooks) {
					hooks.onResolve({ filter: /^(generated-validator|ajv\/.*)$/ }, ({ path }) => ({
						path,
						namespace: 'generated'
					}));
					hooks.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path }) => {
						const contents = path === 'generated-validator' ? generated : RUNTIME[path];
						return contents === undefined
							? { errors: [{ text: `The validator needs ${path}` }] }
							: { contents, loader: 'js' };
					});
				}
			}
		],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		target: 'es2022',
		minify: true,
		legalComments: 'none',
		logLevel: 'silent'
	});
	const [file] = bundle.outputFiles;
	if (!file) throw new Error('The bundler wrote nothing');
	return file.text;
}

/** The parts of ajv's runtime our keywords use, as modules of their own: ajv's carry `require` texts along. */
const RUNTIME: Readonly<Record<string, string>> = {
	'ajv/dist/runtime/ucs2length': 'exports.default = (text) => { let n = 0; for (const _ of text) n++; return n; };',
	// Lists of 200 choices and more are searched with it.
	'ajv/dist/runtime/equal': `exports.default = function equal(a, b) {
		if (a === b) return true;
		if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a !== a && b !== b;
		if (Array.isArray(a) !== Array.isArray(b)) return false;
		const keys = Object.keys(a);
		return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
	};`
};

/** ajv's own function keeps its errors on itself; ours answers them. */
const ENTRY = `
import check from 'generated-validator';
import { fromAjv } from '#core/dictionary/validate/fromAjv.ts';
export default function validate(data: unknown) {
	return check(data) ? [] : fromAjv(check.errors ?? []);
}
`;
