import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentText, packageFiles, type PackageFile } from '#core/catalogue/package/index.ts';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import { readWorkflow } from '#core/workflows/index.ts';
import { readSeeds } from '#lib/server/services/seed/readSeeds.ts';
import { seedFiles, seedWorkflows } from './seedFiles.ts';
import { loadSeeds, type Seeds } from './seedLibrary.ts';

vi.setConfig({ testTimeout: 60_000 });

let seeds: Seeds;
const folder = mkdtempSync(join(tmpdir(), 'thutuc-packages-'));
beforeAll(async () => {
	seeds = await loadSeeds();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const committed = new Map([
	...seedFiles().map(({ path, text }) => [path, text] as const),
	...[...seedWorkflows()].map(([code, text]) => [`workflows/${code}/workflow.bpmn`, text] as const)
]);

describe('the seed library', () => {
	it('is written as an export writes it', () => {
		const different = seedFiles().filter(({ text, json }) => {
			const parsed = parseDocument(json);
			return !parsed.ok || documentText(parsed.value) !== text;
		});
		expect(different.map(({ path }) => path)).toEqual([]);
	});
});

describe.each(['1.001193', '1.001612', '1.013225', '1.013229'])('the package of %s', (code) => {
	it('is made of the very files it was read from', async () => {
		const files = await filesOf(code, seeds.documents);
		expect(files.map(({ path }) => path)).toContain(`workflows/${code}/procedure.json`);
		expect(files.filter(({ path }) => path.includes('/scenarios/')).length).toBeGreaterThanOrEqual(7);
		const shared = code === '1.013229' ? 'workflows/1.013225/workflow.bpmn' : undefined;
		for (const { path, text } of files) {
			const lies = shared !== undefined && path.endsWith('.bpmn') ? shared : path;
			expect(text, path).toBe(committed.get(lies));
		}
	});

	it('is the same, byte for byte, when it was imported and is exported again', async () => {
		const first = await filesOf(code, seeds.documents);
		const root = join(folder, code);
		write(root, first);
		const { documents, problems } = await readSeeds(root, readWorkflow);
		expect(problems).toEqual([]);
		expect(documents).toHaveLength(first.length);
		const again = await filesOf(
			code,
			documents.map(({ document }) => document)
		);
		expect(again).toEqual(first);
	});
});

it('a package that lacks a part is refused, and the part is named', async () => {
	const files = await filesOf('1.001193', seeds.documents);
	const parts = files
		.filter(({ path }) => path.startsWith('forms/'))
		.map(({ text }) => JSON.parse(text) as AnyDocument);
	const kinds = new Map(parts.map((part) => [part.kind, part]));
	expect([...kinds.keys()].sort()).toEqual([
		'calendar',
		'codelist',
		'documentType',
		'element',
		'form',
		'instrument',
		'persona',
		'source',
		'template'
	]);
	for (const { kind, id, version } of kinds.values()) {
		const rest = seeds.documents.filter((document) => document.kind !== kind || document.id !== id);
		const result = await exported('1.001193', rest);
		const params = { ref: formatRef(kind, id, version) };
		const problem = expect.objectContaining({ code: 'document/missing-part', params }) as unknown;
		expect(result).toMatchObject({ ok: false, problems: expect.arrayContaining([problem]) as unknown });
	}
});

// helpers

function exported(code: string, documents: readonly AnyDocument[]) {
	const refOf = ({ kind, id, version }: AnyDocument) => formatRef(kind, id, version);
	const roots = documents.filter(
		(document) =>
			(document.kind === 'procedure' && document.code === code) ||
			(document.kind === 'scenario' && document.procedure === code)
	);
	return packageFiles(
		roots.map(refOf),
		new Map(documents.map((document) => [refOf(document), document])),
		readWorkflow
	);
}

async function filesOf(code: string, documents: readonly AnyDocument[]): Promise<readonly PackageFile[]> {
	const files = await exported(code, documents);
	if (!files.ok) throw new Error(JSON.stringify(files.problems));
	return files.value;
}

function write(root: string, files: readonly PackageFile[]): void {
	for (const { path, text } of files) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
}
