import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodeListDocument } from '../types.ts';
import {
	checkEntries,
	readCodeListFile,
	readElementsFile,
	writeCodeListCsv,
	writeElementBundle,
	writeElementsCsv,
	writeGenericode,
	writeSkos,
	type ReadCodeList,
	type Written
} from './index.ts';
import { codeList, elements } from './testing/samples.ts';

function readBack<T>(read: (bytes: Uint8Array) => { ok: boolean; value?: T }, { text }: Written): T {
	const result = read(new TextEncoder().encode(text));
	expect(result).toMatchObject({ ok: true });
	return result.value!;
}

const HEADER = [
	'id',
	'title',
	'definition',
	'canonicalUri',
	'synonyms',
	'steward',
	'parentList',
	'successorList'
] as const;

/** What of the header was not reported as lost. */
function headerWithout(list: CodeListDocument, lost: readonly string[]): ReadCodeList['header'] {
	return Object.fromEntries(
		HEADER.filter((key) => list[key] !== undefined && !lost.includes(`/${key}`)).map((key) => [
			key,
			list[key]
		])
	);
}

it.each([
	['CSV', writeCodeListCsv],
	['Genericode', writeGenericode],
	['SKOS', writeSkos]
])('a code list in %s is read back as it was, but for what the writer says is lost', (_format, write) => {
	fc.assert(
		fc.property(codeList, (list) => {
			const written = write(list);
			const read = readBack(readCodeListFile, written);
			if (!written.lost.some((at) => at.startsWith('/entries'))) expect(read.entries).toEqual(list.entries);
			if (!written.lost.some((at) => at.split('/').length > 2))
				expect(read.header).toEqual(headerWithout(list, written.lost));
			expect(checkEntries(read)).toEqual([]);
		}),
		{ numRuns: 100, seed: 3 }
	);
});

it('elements in CSV are read back as they were, but for version and doubts', () => {
	fc.assert(
		fc.property(elements, (documents) => {
			const written = writeElementsCsv(documents);
			expect(written.lost).toEqual(documents.map((_each, index) => `/${index}/version`));
			const read = readBack(readElementsFile, written);
			expect(read.elements.map(({ element }) => element)).toEqual(documents);
		}),
		{ numRuns: 100, seed: 3 }
	);
});

it('elements in a bundle are read back whole', () => {
	fc.assert(
		fc.property(elements, (documents) => {
			const written = writeElementBundle(documents, () => ({}));
			expect(written.lost).toEqual([]);
			const read = readBack(readElementsFile, written);
			// JSON objects put keys that look like numbers first.
			const byId = new Map(read.elements.map(({ element }) => [element.id, element]));
			expect(documents.map(({ id }) => byId.get(id))).toEqual(documents);
			expect(byId.size).toBe(documents.length);
		}),
		{ numRuns: 100, seed: 3 }
	);
});

it('a bundle spells short lists out, refers by absolute address, and still reads back', () => {
	const list: CodeListDocument = {
		kind: 'codelist',
		id: 'gender',
		version: 2,
		formatVersion: 1,
		title: { vi: 'Giới tính' },
		entries: [
			{ code: '1', label: { vi: 'Nam' } },
			{ code: '2', label: { vi: 'Nữ' } }
		]
	};
	const base = { kind: 'element', formatVersion: 1, sensitivity: 'personal' } as const;
	const gender = {
		...base,
		id: 'person.gender',
		version: 3,
		label: { vi: 'Giới tính' },
		definition: { vi: 'Giới tính' },
		dataType: 'code',
		constraints: { codeList: 'codelist:gender@2' }
	} as const;
	const home = { ...gender, id: 'address.home', dataType: 'address' } as const;
	const written = writeElementBundle([gender, home], () => ({ list, parents: list }));
	const bundle = JSON.parse(written.text) as { $id: string; $defs: Record<string, Record<string, unknown>> };
	expect(bundle.$defs['person.gender']).toMatchObject({
		$id: 'https://thutuc.studio/schema/element/person.gender/3',
		'x-element': 'element:person.gender@3',
		enum: ['1', '2']
	});
	const ajv = new Ajv2020({ strict: false });
	ajv.addSchema(bundle);
	const validate = ajv.compile({ $ref: 'https://thutuc.studio/schema/element/person.gender/3' });
	expect([validate('1'), validate('9')]).toEqual([true, false]);
	expect(readBack(readElementsFile, written).elements.map(({ element }) => element)).toEqual([gender, home]);
});

it('says what it cannot carry', () => {
	const list: CodeListDocument = {
		kind: 'codelist',
		id: 'a',
		version: 1,
		formatVersion: 1,
		title: { vi: 'A' },
		definition: { vi: 'Định nghĩa' },
		canonicalUri: 'không phải địa chỉ',
		doubts: [],
		citations: [],
		entries: [{ code: '1', label: { vi: 'a\u0001' } }]
	};
	expect(writeCodeListCsv(list).lost).toEqual([
		'/id',
		'/version',
		'/title',
		'/definition',
		'/canonicalUri',
		'/doubts',
		'/citations',
		'/entries/0/label/vi'
	]);
	expect(writeGenericode(list).lost).toEqual([
		'/definition',
		'/doubts',
		'/citations',
		'/canonicalUri',
		'/entries/0/label/vi'
	]);
	expect(writeSkos(list).lost).toEqual(['/doubts', '/citations', '/canonicalUri']);
});
