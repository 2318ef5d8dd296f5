import { SaxesParser } from 'saxes';
import { cellOf, squareGrid } from './squareGrid.ts';
import type { TableCell, TableGrid } from './types.ts';

/** Rows of an Excel sheet (`xl/worksheets/sheet1.xml`) with its shared strings, merged cells spread. */
export function gridOfSheet(sheet: string, sharedStrings: string | undefined): TableGrid {
	const shared = sharedStrings === undefined ? [] : stringsIn(sharedStrings);
	const rows: TableCell[][] = [];
	const merges: string[] = [];
	let at: { row: number; column: number } | undefined;
	let type: string | undefined;
	let value: string | undefined;
	const parser = strict();
	parser.on('opentag', ({ name, attributes }) => {
		if (name === 'c') {
			at = place(attributes.r ?? '');
			type = attributes.t;
		} else if (name === 'v' || name === 't') value ??= '';
		else if (name === 'mergeCell') merges.push(attributes.ref ?? '');
	});
	parser.on('text', (part) => {
		if (value !== undefined) value += part;
	});
	parser.on('closetag', ({ name }) => {
		if (name !== 'c') return;
		if (at && value !== undefined && at.row < MAX_ROWS && at.column < MAX_COLUMNS) {
			const text = type === 's' ? (shared[Number(value)] ?? '') : value;
			(rows[at.row] ??= [])[at.column] = cellOf(type === undefined || type === 'n' ? decimal(text) : text);
		}
		[at, type, value] = [undefined, undefined, undefined];
	});
	parser.write(sheet).close();
	for (const merge of merges) spread(rows, merge);
	return squareGrid(Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? { text: '' })));
}

// helpers

const MAX_ROWS = 10_000;
const MAX_COLUMNS = 64;

function stringsIn(xml: string): readonly string[] {
	const strings: string[] = [];
	let inText = false;
	const parser = strict();
	parser.on('opentag', ({ name }) => {
		if (name === 'si') strings.push('');
		inText = name === 't';
	});
	parser.on('text', (part) => {
		if (inText) strings[strings.length - 1] += part;
	});
	parser.on('closetag', () => (inText = false));
	parser.write(xml).close();
	return strings;
}

function strict(): SaxesParser {
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	return parser;
}

/** `B3` is row 2, column 1. */
function place(reference: string): { row: number; column: number } | undefined {
	const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
	if (!match) return undefined;
	const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { row: Number(match[2]) - 1, column };
}

/** A number as Vietnamese tables write it; Excel's own rounding noise is cut. */
function decimal(text: string): string {
	const number = Number(text);
	return text === '' || !Number.isFinite(number) ? text : String(Math.round(number * 1e6) / 1e6).replace('.', ',');
}

function spread(rows: TableCell[][], merge: string): void {
	const [first, last] = merge.split(':').map(place);
	if (!first || !last || last.row >= MAX_ROWS || last.column >= MAX_COLUMNS) return;
	const text = rows[first.row]?.[first.column]?.text ?? '';
	for (let row = first.row; row <= last.row; row += 1)
		for (let column = first.column; column <= last.column; column += 1) {
			if (row === first.row && column === first.column) continue;
			(rows[row] ??= [])[column] = { text, from: row > first.row ? 'above' : 'left' };
		}
}
