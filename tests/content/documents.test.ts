import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import { referencesOf } from '#core/catalogue/references.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { readPointer } from '#core/shared/pointer.ts';
import { seedFiles } from './seedFiles.ts';
import { loadSeeds } from './seedLibrary.ts';

/** Where each kind lies (docs/cli.md, package on disk). */
const FOLDERS: Readonly<Record<string, RegExp>> = {
	element: /^forms\/dictionary\/[^/]+$/,
	group: /^forms\/dictionary\/[^/]+$/,
	codelist: /^forms\/codelists\/[^/]+$/,
	source: /^forms\/sources\/[^/]+$/,
	instrument: /^forms\/instruments\/[^/]+$/,
	documentType: /^forms\/document-types\/[^/]+$/,
	persona: /^forms\/personas\/[^/]+$/,
	calendar: /^forms\/calendars\/[^/]+$/,
	form: /^forms\/[^/]+\.form\.json$/,
	procedure: /^workflows\/[^/]+\/procedure\.json$/,
	template: /^forms\/results\//,
	scenario: /^workflows\/[^/]+\/scenarios\/[^/]+$/
};

const files = seedFiles();

describe.each(files.map((file) => [file.path, file] as const))('%s', (path, { text, json }) => {
	it('is a document of its kind, in its folder, under its own name', () => {
		const parsed = parseDocument(json);
		expect(parsed.ok ? [] : parsed.problems).toEqual([]);
		expect(path).toMatch(FOLDERS[json.kind] ?? /$^/);
		const name = path.split('/').at(-1);
		expect(name).toBe(
			{ procedure: 'procedure.json', form: `${json.id}.form.json` }[json.kind] ?? `${json.id}.json`
		);
	});

	it('is NFC, written with two spaces and ends with a line break', () => {
		expect(text).toBe(`${JSON.stringify(json, null, 2)}\n`.normalize('NFC'));
	});

	it('points its doubts at something', () => {
		const doubts = (json.doubts ?? []) as { at: string }[];
		expect(doubts.filter(({ at }) => readPointer(json, at) === undefined)).toEqual([]);
	});
});

describe('the seed library', () => {
	it('claims every reference once', () => {
		const refs = files.map(({ json }) => `${json.kind}:${json.id}@${json.version}`);
		expect(refs.filter((ref, index) => refs.indexOf(ref) !== index)).toEqual([]);
	});

	it('pins only what is there, and never a draft', async () => {
		const { documents, library, graphs } = await loadSeeds();
		const broken = documents.flatMap((document) => {
			const graph = document.kind === 'workflow' ? graphOf(document.id, graphs) : undefined;
			return referencesOf(document, graph)
				.filter(({ to }) => !(document.kind === 'scenario' && to.kind === 'procedure'))
				.filter(({ ref, to }) => library.get(to.kind as SupportedKind, ref) === undefined)
				.map(({ at, ref }) => `${document.kind}:${document.id}${at} → ${ref}`);
		});
		expect(broken).toEqual([]);
	});

	it('holds the scenarios of its own procedures only', () => {
		const codes = files.flatMap(({ json }) => (json.kind === 'procedure' ? [json.id] : []));
		const lost = files.filter(
			({ path, json }) => json.kind === 'scenario' && path.split('/')[1] !== json.procedure
		);
		expect(lost).toEqual([]);
		expect(codes).toEqual(['1.001193', '1.001612', '1.013225', '1.013229']);
	});
});

// helpers

function graphOf(id: string, graphs: Awaited<ReturnType<typeof loadSeeds>>['graphs']) {
	return [...graphs.values()].find((graph) => graph.workflow?.id === id);
}
