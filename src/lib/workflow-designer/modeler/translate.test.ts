import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { translate } from './translate.ts';

const PACKAGES = resolve('node_modules');
const require = createRequire(import.meta.url);

/** Providers that ours stand in for: what they would say is never shown. */
const REPLACED = [
	'bpmn-js/lib/features/context-pad/ContextPadProvider.js',
	'bpmn-js/lib/features/palette/PaletteProvider.js',
	'bpmn-js/lib/features/popup-menu/ReplaceMenuProvider.js'
];

/** Calls whose text is put together or kept in a constant, and what it can be. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
	"'Align elements ' + alignment": ['left', 'center', 'right', 'top', 'middle', 'bottom'].map(
		(alignment) => `Align elements ${alignment}`
	),
	COLLAB_ERR_MSG: ['flow elements must be children of pools/participants'],
	DATA_OBJECT_ERR_MSG: ['Data object must be placed within a pool/participant.']
};

/** Every module of bpmn-js and diagram-js that the modeler loads. */
function loaded(): readonly string[] {
	const found = new Set<string>();
	const visit = (file: string): void => {
		if (found.has(file) || !/node_modules\/(bpmn-js|diagram-js)/.test(file)) return;
		found.add(file);
		for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
			/(?:import|export)[^'";]*?from '([^']+)'/g
		)) {
			if (name.startsWith('.') || /^(bpmn-js|diagram-js)/.test(name)) visit(find(name, file));
		}
	};
	visit(resolve(PACKAGES, 'bpmn-js/lib/Modeler.js'));
	return [...found].filter((file) => !REPLACED.includes(relative(PACKAGES, file)));
}

function find(name: string, from: string): string {
	const base = name.startsWith('.') ? resolve(dirname(from), name) : resolve(PACKAGES, name);
	for (const end of ['', '.js', '/index.js']) {
		try {
			return require.resolve(`${base}${end}`);
		} catch {
			// The next ending.
		}
	}
	throw new Error(`${from} imports ${name}, which is nowhere`);
}

/** What a module asks to have translated. */
function asked(file: string): readonly string[] {
	const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
	const calls = code.matchAll(/(?<!['\w])(?:this\._|self\._|_)?translate\(\s*([^),]+)/g);
	return [...calls].flatMap(([, argument = '']) => {
		const text = /^'([^']*)'\s*$/.exec(argument)?.[1];
		if (text !== undefined) return [text];
		const known = COMPOSED[argument.trim()];
		if (known) return known;
		// Moving graphics is called the same; its first argument is a shape or a number.
		if (!/^['"`A-Z]/.test(argument)) return [];
		throw new Error(`${relative(PACKAGES, file)}: translate(${argument} … is neither known nor hidden`);
	});
}

describe('what bpmn-js says itself', () => {
	const files = loaded();

	test('all of the modeler is looked at', () => {
		expect(files.length).toBeGreaterThan(150);
		expect(files.some((file) => file.endsWith('AlignElementsMenuProvider.js'))).toBe(true);
	});

	const texts = [...new Set(files.flatMap(asked))];

	test.each(texts)('is said in Vietnamese and English: %s', (text) => {
		overwriteGetLocale(() => 'vi');
		const vi = translate(text, { element: 'X' });
		expect(vi).toMatch(/[đàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i);
		overwriteGetLocale(() => 'en');
		const en = translate(text, { element: 'X' });
		expect(en).not.toBe(vi);
		expect(vi.includes('X')).toBe(en.includes('X'));
	});

	test('there are such texts', () => {
		expect(texts).toContain('Search in diagram');
		expect(texts.length).toBeGreaterThan(10);
	});
});
