import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { withoutAnnotations } from './withoutAnnotations.ts';

/**
 * A self-contained ES module whose default export checks answers: `validate(data) → [{at, keyword}]`, the normalised
 * errors of `ajvValidate`. It carries the schema and our interpreter of it: a third of what code generated for the
 * schema weighs. It imports nothing, generates no code at run time and so runs under any content security policy. The
 * same schema always gives the same bytes.
 */
export async function compileValidator(schema: JsonSchema): Promise<string> {
	const bundle = await build({
		stdin: { contents: moduleOf(schema), resolveDir: resolve('src/lib/server/forms'), loader: 'ts' },
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		target: 'es2022',
		charset: 'utf8',
		minify: true,
		legalComments: 'none',
		logLevel: 'silent'
	});
	const [file] = bundle.outputFiles;
	if (!file) throw new Error('The bundler wrote nothing');
	return file.text;
}

// helpers

function moduleOf(schema: JsonSchema): string {
	// As a text: `{"__proto__": …}` written as code would be another object.
	const text = JSON.stringify(JSON.stringify(withoutAnnotations(schema)));
	return `
		import { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';
		export default createInterpreter({ schema: JSON.parse(${text}) });
	`;
}
