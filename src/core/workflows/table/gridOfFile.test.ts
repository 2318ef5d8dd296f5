import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gridOfFile, MAX_TABLE_BYTES } from './gridOfFile.ts';

function zip(files: Readonly<Record<string, string>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const word = (rows: string) =>
	zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>` });
const cell = (text: string, properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

function codes(bytes: Uint8Array) {
	const grid = gridOfFile(bytes);
	return grid.ok ? [] : grid.problems.map(({ code }) => code);
}

describe('gridOfFile', () => {
	it('spreads merged cells of a Word table, and leaves out what was struck out', () => {
		const grid = gridOfFile(
			word(
				`<w:tr>${cell('Bước', '<w:vMerge w:val="restart"/>')}${cell('Nội dung', '<w:gridSpan w:val="2"/>')}</w:tr>` +
					`<w:tr>${cell('', '<w:vMerge/>')}${cell('A<w:br/>B')}${cell('C</w:t></w:r><w:del><w:r><w:t>cũ</w:t></w:r></w:del><w:r><w:t>')}</w:tr>`
			)
		);
		expect(grid).toEqual({
			ok: true,
			value: [
				[{ text: 'Bước' }, { text: 'Nội dung' }, { text: 'Nội dung', from: 'left' }],
				[{ text: 'Bước', from: 'above' }, { text: 'A\nB' }, { text: 'C' }]
			]
		});
	});

	it('reads the first sheet of an Excel file: shared and own strings, numbers, merged cells', () => {
		const grid = gridOfFile(
			zip({
				'xl/sharedStrings.xml': '<sst><si><t>Bước</t></si><si><r><t>Thời </t></r><r><t>gian</t></r></si></sst>',
				'xl/worksheets/sheet1.xml':
					'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
					'<row r="3"><c r="A3" t="inlineStr"><is><t>B1</t></is></c><c r="B3"><v>0.5</v></c></row></sheetData>' +
					'<mergeCells><mergeCell ref="B3:B4"/></mergeCells></worksheet>'
			})
		);
		expect(grid).toEqual({
			ok: true,
			value: [
				[{ text: 'Bước' }, { text: 'Thời gian' }],
				[{ text: '' }, { text: '' }],
				[{ text: 'B1' }, { text: '0,5' }],
				[{ text: '' }, { text: '0,5', from: 'above' }]
			]
		});
	});

	it.each([
		['a file that is too large', new Uint8Array(MAX_TABLE_BYTES + 1), 'table/file-too-large'],
		['an archive without a table', zip({ 'word/other.xml': '<a/>' }), 'table/file-without-table'],
		['a document without a table', zip({ 'word/document.xml': '<a/>' }), 'table/file-without-table'],
		['a damaged archive', zip({ 'word/document.xml': '<a/>' }).slice(0, 60), 'table/file-unreadable'],
		['XML that is not well-formed', zip({ 'word/document.xml': '<a><b></a>' }), 'table/file-unreadable'],
		['text that is not UTF-8', new Uint8Array([0xd0, 0x20, 0xff, 0x31]), 'table/not-utf8']
	])('refuses %s', (_, bytes, code) => {
		expect(codes(bytes)).toEqual([code]);
	});

	it('refuses an archive that unpacks to more than it should', () => {
		expect(codes(zip({ 'word/document.xml': `<a>${' '.repeat(21 * 1024 * 1024)}</a>` }))).toEqual([
			'table/file-too-large'
		]);
	});
});
