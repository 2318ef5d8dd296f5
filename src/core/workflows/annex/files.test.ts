import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { gridOfFile } from '../table/gridOfFile.ts';
import { writeCsv } from './writeCsv.ts';
import { writeDocx, type AnnexPage } from './writeDocx.ts';

const page: AnnexPage = {
	titles: ['PHỤ LỤC', 'Quy trình nội bộ <A> & "B"'],
	lines: ['Mã thủ tục: 1.012644'],
	header: ['Bước', 'Nội dung', 'Thời gian'],
	rows: [
		['B1', 'Tiếp nhận;\nkhông đạt: từ chối', '4 giờ'],
		['B2', '=1+1', '']
	],
	widths: [1, 5, 2]
};

const texts = (bytes: Uint8Array) => {
	const grid = gridOfFile(bytes);
	return grid.ok ? grid.value.map((row) => row.map(({ text }) => text)) : grid.problems;
};

describe('the annex as a Word file', () => {
	it('is a package of well-formed parts', () => {
		const files = unzipSync(writeDocx(page));
		expect(Object.keys(files)).toContain('[Content_Types].xml');
		for (const bytes of Object.values(files)) {
			const parser = new SaxesParser({ xmlns: true });
			parser.on('error', (error) => {
				throw error;
			});
			parser.write(strFromU8(bytes)).close();
		}
		expect(strFromU8(files['word/document.xml']!)).toContain('Quy trình nội bộ &lt;A&gt; &amp; "B"');
	});

	it('reads back with the same cells, and is the same bytes each time', () => {
		expect(texts(writeDocx(page))).toEqual([page.header, ...page.rows]);
		expect(writeDocx(page)).toEqual(writeDocx(page));
	});
});

describe('the annex as a CSV file', () => {
	it('has a byte order mark, quotes what needs it, and disarms formulas', () => {
		const text = writeCsv([page.header, ...page.rows]);
		expect(text.startsWith('\uFEFFBước,')).toBe(true);
		expect(text).toContain('"Tiếp nhận;\nkhông đạt: từ chối"');
		expect(text).toContain("'=1+1");
	});

	it('reads back with the same cells', () => {
		expect(texts(new TextEncoder().encode(writeCsv([page.header, ...page.rows])))).toEqual([page.header, ...page.rows]);
	});
});
