import { describe, expect, it } from 'vitest';
import type { Problem, Result } from '#core/shared/problem.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { CodeListDocument, ElementDocument } from '../types.ts';
import {
	checkElements,
	checkEntries,
	MAX_FILE_BYTES,
	readCodeListFile,
	readElementsFile,
	writeElementBundle,
	writeGenericode,
	writeSkos
} from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readList = (text: string) => readCodeListFile(utf8(text));

/** Code and place of every problem, each of which has its wording. */
function found(result: Result<unknown> | readonly Problem[]): readonly string[] {
	const problems = 'ok' in result ? (result.ok ? [] : result.problems) : result;
	for (const { code } of problems) expect(problemCodes()).toContain(code);
	return problems.map(({ code, at = '' }) => `${code.replace('exchange/', '')} ${at}`.trim());
}

function entriesOf(text: string) {
	const read = readList(text);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

describe('encodings', () => {
	const csv = 'code,label_vi\n01,Hà Nội\n02,Đà Nẵng\n';

	it('a byte order mark is no part of the first column, and its absence changes nothing', () => {
		expect(entriesOf(`\uFEFF${csv}`)).toEqual(entriesOf(csv));
		expect(entriesOf(csv).entries[1]).toEqual({ code: '02', label: { vi: 'Đà Nẵng' } });
	});

	it('UTF-16 is refused with and without its mark', () => {
		const utf16 = new Uint8Array(new Uint16Array([...csv].map((each) => each.charCodeAt(0))).buffer);
		expect(found(readCodeListFile(utf16))).toEqual(['utf-16 line:1']);
		expect(found(readCodeListFile(Uint8Array.of(0xff, 0xfe, ...utf16)))).toEqual(['utf-16 line:1']);
		expect(found(readCodeListFile(Uint8Array.of(0xfe, 0xff, 0, 0x63)))).toEqual(['utf-16 line:1']);
	});

	it('Windows-1258 is refused at the first line that shows it', () => {
		// "Đà" in Windows-1258 is D0 E0.
		const bytes = [...utf8('code,label_vi\n01,Ha Noi\n02,'), 0xd0, 0xe0, ...utf8(' Nang\n')];
		expect(found(readCodeListFile(Uint8Array.from(bytes)))).toEqual(['not-utf-8 line:3']);
	});

	it('broken UTF-8, also at the very end, control characters, nothing at all', () => {
		expect(found(readCodeListFile(Uint8Array.of(...utf8('code,label_vi\n1,'), 0xe1, 0xbb)))).toEqual([
			'not-utf-8 line:2'
		]);
		expect(found(readList('code,label_vi\n1,a\u0000b'))).toEqual(['control-character line:2']);
		expect(found(readList(' \n'))).toEqual(['empty']);
		expect(found(readCodeListFile(new Uint8Array(MAX_FILE_BYTES + 1)))).toEqual(['too-large']);
	});

	it('letters made of parts become one letter', () => {
		expect(entriesOf(csv.normalize('NFD'))).toEqual(entriesOf(csv));
	});
});

describe('CSV', () => {
	it('takes either separator and either line end, in any order of columns', () => {
		const semicolons = 'label_vi;code;successors\r\n"a;b, ""c""";01;\r\nhai;02;01 03\r\nba;03;\r\n';
		expect(entriesOf(semicolons)).toMatchObject({
			entries: [
				{ code: '01', label: { vi: 'a;b, "c"' } },
				{ code: '02', successors: ['01', '03'] },
				{ code: '03' }
			],
			places: ['line:2', 'line:3', 'line:4']
		});
	});

	it('counts the lines inside quoted cells', () => {
		const read = readList('code,label_vi\n1,"a\nb\nc"\n\n2,x\n!,y\n');
		expect(found(read)).toEqual(['bad-code line:7']);
	});

	it.each([
		['code\n1\n', ['missing-column line:1']],
		['code,label_vi,colour\n1,a,b\n', ['unknown-column line:1']],
		['code,label_vi,__proto__\n1,a,b\n', ['unknown-column line:1']],
		['code\tlabel_vi\n1\ta\n', ['missing-column line:1', 'missing-column line:1', 'unknown-column line:1']],
		['code,label_vi,code\n1,a,2\n', ['duplicate-column line:1']],
		['code,label_vi\n', ['no-rows line:1']],
		['code,label_vi\n1,"a\n2,b\n', ['broken-quotes line:2']],
		['code,label_vi\n1,"a"b\n2,b\n', ['broken-quotes line:2']],
		['code,label_vi\n1,a,b\n2\n3,c\n', ['wrong-cell-count line:2', 'wrong-cell-count line:3']],
		['code,label_vi\r\n1,a\n2,b\r\n', ['wrong-cell-count line:2']],
		['code,label_vi\n,a\n2,\n', ['missing-value line:2', 'missing-value line:3']],
		['code,label_vi\n__proto__,a\nđ,b\n', ['bad-code line:2', 'bad-code line:3']],
		['code,label_vi,valid_from\n1,a,01/07/2025\n2,b,2025-02-30\n', ['bad-date line:2', 'bad-date line:3']],
		['code,label_vi,valid_from,valid_to\n1,a,2025-07-01,2025-06-30\n', ['dates-reversed line:2']]
	])('%j is refused', (text, problems) => {
		expect(found(readList(text))).toEqual(problems);
	});

	it('a million rows are refused at the limit, without reading on', () => {
		const bytes = utf8(`code,label_vi\n${'x,y\n'.repeat(1_000_000)}`);
		expect(found(readCodeListFile(bytes))).toEqual(['too-many-rows line:50002']);
	});

	it('a cell that begins like a formula is written as text and read back', () => {
		expect(entriesOf(`code,label_vi\n1,"'=HYPERLINK(""x"")"\n`).entries[0]?.label.vi).toBe('=HYPERLINK("x")');
	});
});

describe('between the entries', () => {
	it.each([
		['code,label_vi\n1,a\n2,b\n1,c\n', ['duplicate-code line:4']],
		['code,label_vi,parent\n1,a,9\n', ['unknown-parent line:2']],
		['code,label_vi,parent\n1,a,2\n2,b,3\n3,c,1\n', ['cyclic-parent line:2']],
		['code,label_vi,parent\n0,z,\n1,a,1\n', ['cyclic-parent line:3']],
		['code,label_vi,successors\n1,a,2 9\n2,b,\n', ['unknown-successor line:2']],
		['code,label_vi,successors\n1,a,2\n2,b,3 4\n3,c,\n4,d,1\n', ['cyclic-successor line:2']]
	])('%j is refused', (text, problems) => {
		expect(found(checkEntries(entriesOf(text)))).toEqual(problems);
	});

	it('parents and successors may stand in other lists, where the same code is another thing', () => {
		const read = entriesOf('code,label_vi,parent,successors\n1,a,1,2\n2,b,7,\n');
		expect(found(checkEntries(read))).toEqual(['unknown-parent line:3', 'cyclic-parent line:2']);
		expect(checkEntries(read, { parents: new Set(['1', '7']) })).toEqual([]);
	});

	it('a chain as long as the list is no ring and takes no time', () => {
		const rows = Array.from({ length: 50_000 }, (_each, index) => `c${index},x,c${index + 1}`);
		const read = entriesOf(
			`code,label_vi,parent\n${rows.join('\n')}\nc50000,x,\n`.replace(/c50000,x,\n$/, '')
		);
		expect(found(checkEntries(read))).toEqual(['unknown-parent line:50001']);
	});
});

describe('Genericode', () => {
	const list: CodeListDocument = {
		kind: 'codelist',
		id: 'units',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Đơn vị' },
		entries: [{ code: '1', label: { vi: 'Một & hai' } }]
	};
	const good = writeGenericode(list).text;

	it('a document type is refused before any entity is expanded', () => {
		const laughs = Array.from(
			{ length: 20 },
			(_each, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`
		);
		const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]>\n<x>&l20;</x>`;
		expect(found(readList(bomb))).toEqual(['doctype line:2']);
		const external = good.replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd">');
		expect(found(readList(external))).toEqual(['doctype line:1']);
	});

	it.each([
		['<a><b></a>', ['not-genericode line:1']],
		[good.replace('</Row>', ''), ['not-xml line:17']],
		[good.replace('Một', '&khong;'), ['not-xml line:16']],
		[good.replace('genericode/1.0/', 'genericode/2.0/'), ['not-genericode line:2']],
		[good.replace('<SimpleCodeList>', '<SimpleCodeListRef>'), ['unsupported-element line:15']],
		[good.replaceAll('Id="label_vi"', 'Id="name"'), ['unknown-column line:12']],
		[good.replaceAll(/.*Id="label_vi".*\n/g, ''), ['missing-column line:14']],
		[good.replace('ColumnRef="label_vi"', 'ColumnRef="other"'), ['unknown-column line:16']],
		[good.replace('Một &amp; hai', ''), ['missing-value line:16']],
		[good.replace(/<Row>.*<\/Row>/, ''), ['no-rows line:1']]
	])('is refused: %#', (text, problems) => {
		expect(found(readList(text))).toEqual(problems);
	});

	it('annotations are passed over, and values without a reference go by the order of columns', () => {
		const bare = good
			.replaceAll(/ ColumnRef="\w+"/g, '')
			.replace(
				'<Identification>',
				'<Annotation><Description>x<y/></Description></Annotation><Identification>'
			);
		expect(entriesOf(bare).entries).toEqual(list.entries);
	});

	it('more rows than the limit are refused', () => {
		const row =
			'<Row><Value><SimpleValue>a</SimpleValue></Value><Value><SimpleValue>b</SimpleValue></Value></Row>';
		const text = good.replace(/<Row>.*<\/Row>/, row.repeat(50_001));
		expect(found(readList(text))).toEqual(['too-many-rows line:16']);
	});
});

describe('SKOS', () => {
	const list: CodeListDocument = {
		kind: 'codelist',
		id: 'units',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Đơn vị' },
		entries: [
			{ code: '1', label: { vi: 'Một' }, successors: ['2'] },
			{ code: '2', label: { vi: 'Hai' } }
		]
	};
	const good = writeSkos(list).text;

	it.each([
		[good.replace('skos/core#', 'skos/other#'), ['wrong-context /@context']],
		[good.replace(/"@context": \{[^]*?\n\t\},/, ''), ['wrong-context /@context']],
		[
			good.replace(/"@context": \{[^]*?\n\t\},/, '"@context": "https://example.org/c.json",'),
			['wrong-context /@context']
		],
		['[]', ['wrong-context /@context']],
		[good.replace('"notation": "1"', '"notation": "9"'), ['wrong-address /concepts/0/@id']],
		[good.replace('units#2"\n', 'elsewhere#2"\n'), ['unknown-address /concepts/0/isReplacedBy/0']],
		[good.replace('"notation": "2"', '"note": 1, "notation": "2"'), ['shape/unknown-key /concepts/1/note']],
		[
			good.replace('"notation": "2"', '"__proto__": {"x": 1}, "notation": "2"'),
			['forbidden-key /concepts/1/__proto__']
		],
		[good.replace('"version": "1",', '"version": "1"'), [expect.stringMatching(/^not-json line:\d+$/)]],
		[good.slice(0, -20), [expect.stringMatching(/^not-json line:\d+$/)]],
		[`${'['.repeat(5000)}${']'.repeat(5000)}`, ['too-deep']]
	])('is refused: %#', (text, problems) => {
		expect(text).not.toBe(good);
		expect(found(readList(text))).toEqual(problems);
	});

	it('more concepts than the limit are refused before they are looked at', () => {
		const scheme = JSON.parse(good) as { concepts: unknown[] };
		scheme.concepts = Array.from({ length: 50_001 }, () => 0);
		expect(found(readList(JSON.stringify(scheme)))).toEqual(['too-many-rows /concepts/50000']);
	});
});

describe('elements', () => {
	const element: ElementDocument = {
		kind: 'element',
		id: 'person.name',
		version: 2,
		formatVersion: 1,
		label: { vi: 'Họ tên' },
		definition: { vi: 'Họ và tên' },
		dataType: 'string',
		constraints: { maxLength: 80 },
		sensitivity: 'personal'
	};
	const header = 'id,label_vi,definition_vi,data_type,sensitivity';
	const read = (text: string) => readElementsFile(utf8(text));

	it.each([
		['id,label_vi,definition_vi,data_type\na,b,c,string\n', ['missing-column line:1']],
		[`${header}\na,b,c,text,\n`, ['missing-value line:2']],
		[`${header}\na,b,c,String,public\n`, ['bad-value line:2']],
		[`${header}\n__proto__,b,c,string,public\n`, ['bad-value line:2']],
		[`${header},max_length\na,b,c,string,public,nhiều\n`, ['not-a-number line:2']],
		[`${header},example\na,b,c,string,public,chữ\n`, ['not-json-cell line:2']],
		[`${header},example\na,b,c,string,public,"{""__proto__"":1}"\n`, ['not-json-cell line:2']],
		[`${header},sources\na,b,c,string,public,source:x@1\n`, ['not-a-pair line:2']],
		[`${header},valid_from\na,b,c,string,public,1/7/2025\n`, ['bad-date line:2']],
		['<x/>', ['unknown-format line:1']],
		['{"$defs":{}}', ['not-a-bundle']]
	])('%j is refused', (text, problems) => {
		expect(found(read(text))).toEqual(problems);
	});

	it('too many are refused, and an id that stands twice', () => {
		expect(found(read(`${header}\n${'a,b,c,string,public\n'.repeat(2001)}`))).toEqual([
			'too-many-rows line:2002'
		]);
		const twice = read(`${header}\na,b,c,string,public\na,d,e,string,public\n`);
		expect(twice.ok && found(checkElements(twice.value))).toEqual(['duplicate-id line:3']);
	});

	it('a bundle whose code list is no text is refused, not tripped over', () => {
		const { text } = writeElementBundle([element], () => ({}));
		const bundle = JSON.parse(text) as { $defs: Record<string, Record<string, unknown>> };
		const schema = bundle.$defs['person.name'];
		Object.assign(schema!, { 'x-code-list': { toString: 1 }, enum: [{ toString: 1 }] });
		const at = '/$defs/person.name';
		expect(found(read(JSON.stringify(bundle)))).toContain(`schema-differs ${at}/x-code-list`);
	});

	it('a bundle whose schema and document disagree is refused', () => {
		const { text } = writeElementBundle([element], () => ({}));
		expect(read(text).ok).toBe(true);
		const at = '/$defs/person.name';
		expect(found(read(text.replace('"maxLength": 80', '"maxLength": 90')))).toEqual([
			`schema-differs ${at}/maxLength`
		]);
		expect(found(read(text.replace('"x-document"', '"x-other"')))).toEqual([`no-document ${at}`]);
		expect(found(read(text.replace('"sensitivity": "personal"', '"sensitivity": "secret"')))).toEqual([
			`shape/wrong-value ${at}/x-document/sensitivity`
		]);
		expect(found(read(text.replace('"x-document": {', '"x-document": {"__proto__": {},')))).toEqual([
			`forbidden-key ${at}/x-document/__proto__`
		]);
	});
});
