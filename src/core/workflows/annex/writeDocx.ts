import { strToU8, zipSync } from 'fflate';

/** A page with titles, lines and one table, landscape A4, in the look of administrative documents. */
export interface AnnexPage {
	/** Centred, bold. */
	readonly titles: readonly string[];
	/** Plain lines under the titles. */
	readonly lines: readonly string[];
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Relative widths of the columns. */
	readonly widths: readonly number[];
}

/** The page as a Word file; the same page gives the same bytes. */
export function writeDocx({ titles, lines, header, rows, widths }: AnnexPage): Uint8Array<ArrayBuffer> {
	const sum = widths.reduce((total, width) => total + width, 0);
	const twips = widths.map((width) => Math.round((width / sum) * TEXT_WIDTH));
	const row = (cells: readonly string[], head: boolean) =>
		`<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells
			.map(
				(text, column) =>
					`<w:tc><w:tcPr><w:tcW w:w="${twips[column] ?? 0}" w:type="dxa"/></w:tcPr>${text
						.split('\n')
						.map((line) => paragraph(line, { bold: head, centred: head || column === 0 }))
						.join('')}</w:tc>`
			)
			.join('')}</w:tr>`;
	const body = [
		...titles.map((text) => paragraph(text, { bold: true, centred: true })),
		...lines.map((text) => paragraph(text, {})),
		`<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>` +
			`<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
			`<w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
			`${row(header, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`,
		// Word wants a paragraph after a table.
		'<w:p/>',
		'<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
			'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
	].join('');
	const files = {
		'[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
		'_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
		'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`,
		'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`
	};
	const entries = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
	// The format keeps local time: this is its zero everywhere.
	return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
}

// helpers

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Between the margins of a landscape A4 page, in twentieths of a point. */
const TEXT_WIDTH = 14570;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
	.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	.join('')}</w:tblBorders>`;

function paragraph(text: string, { bold = false, centred = false }): string {
	const properties = centred ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : '';
	const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
	return `<w:p>${properties}${text === '' ? '' : run}</w:p>`;
}

function escaped(text: string): string {
	return (
		text
			// XML has no way to hold them.
			.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
	);
}
