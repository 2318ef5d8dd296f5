import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import initRenderer, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';
import initCompiler, { TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { sourceFile } from '../workers/sourceFile.ts';

/** What the compiler makes of a document. */
export interface Typeset {
	/** Tagged PDF. */
	pdf(model: string): Uint8Array;
	/** Every page as an SVG picture; glyphs are drawn, so it needs no fonts. */
	svg(model: string): readonly string[];
}

/** Refused by the compiler: a fault of `paper.typ`, or data it was not made for. */
export class TypesettingError extends Error {}

/**
 * The one adapter of the Typst compiler (WebAssembly, so that every machine sets the same page). It reads no files, knows
 * no packages and only these fonts. Starting takes about a second.
 */
export async function createTypstCompiler(): Promise<Typeset> {
	const require = createRequire(import.meta.url);
	const read = (name: string) => readFile(require.resolve(name));
	await initCompiler({ module_or_path: await read('@myriaddreamin/typst-ts-web-compiler/wasm') });
	const builder = new TypstCompilerBuilder();
	builder.set_dummy_access_model();
	for (const font of FONTS)
		await builder.add_raw_font(await read(`@expo-google-fonts/stix-two-text/${font}`));
	const compiler = await builder.build();
	compiler.add_source(MAIN, await readFile(sourceFile('lib/server/print/paper.typ'), 'utf8'));
	await initRenderer({ module_or_path: await read('@myriaddreamin/typst-ts-renderer/wasm') });
	const renderer = await new TypstRendererBuilder().build();
	let compiled = 0;
	const typeset = (model: string, format: 'pdf' | 'vector') => {
		// What the compiler remembers of earlier documents grows without end.
		if (++compiled % FORGET === 0) compiler.reset();
		return compile(compiler, model, format);
	};
	return {
		pdf: (model) => typeset(model, 'pdf'),
		svg(model) {
			const session = renderer.create_session();
			try {
				renderer.manipulate_data(session, 'reset', typeset(model, 'vector'));
				const { pages_info: pages } = session;
				const drawing = renderer.svg_data(session).replace(/<script[\s\S]*?<\/script>/g, '');
				return Array.from({ length: pages.page_count }, (_, index) =>
					pageOf(drawing, index, pages.page_count)
				);
			} finally {
				session.free();
			}
		}
	};
}

// helpers

const MAIN = '/paper.typ';

/** Documents after which the compiler starts afresh. */
const FORGET = 50;

const FONTS = [
	'400Regular/STIXTwoText_400Regular.ttf',
	'400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
	'700Bold/STIXTwoText_700Bold.ttf',
	'700Bold_Italic/STIXTwoText_700Bold_Italic.ttf'
];

/** How the compiler tells what is wrong: with places, as text. */
const DIAGNOSTICS = 2;

function compile(compiler: TypstCompiler, model: string, format: 'pdf' | 'vector'): Uint8Array {
	const answer: unknown = compiler.compile(MAIN, [['model', model]], format, DIAGNOSTICS);
	const { result, diagnostics } = answer as { result?: Uint8Array; diagnostics?: readonly unknown[] };
	if (!(result instanceof Uint8Array)) throw new TypesettingError(JSON.stringify(diagnostics ?? answer));
	return result;
}

/** The drawing has its pages of one size below one another: a page is a window onto it. */
function pageOf(drawing: string, index: number, count: number): string {
	return drawing.replace(
		/viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"/,
		(_, width: string, height: string) => {
			const page = Number(height) / count;
			return `viewBox="0 ${page * index} ${width} ${page}" width="${width}" height="${page}"`;
		}
	);
}
