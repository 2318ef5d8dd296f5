import { SaxesParser } from 'saxes';
import { cellOf, squareGrid } from './squareGrid.ts';
import type { TableCell, TableGrid } from './types.ts';

/** The largest table of a Word document's `word/document.xml`, merged cells spread; text struck out is left out. */
export function gridOfWord(xml: string): TableGrid | undefined {
	const tables: TableCell[][][] = [];
	/** Tables inside cells are read as tables of their own. */
	const open: OpenTable[] = [];
	let text = false;
	let deleted = 0;
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const table = open.at(-1);
		const value = attributes['w:val'];
		switch (name) {
			case 'w:tbl':
				return void open.push({ rows: [], cell: undefined });
			case 'w:tr':
				return void table?.rows.push([]);
			case 'w:tc':
				if (table) table.cell = { text: '', span: 1, above: false };
				return;
			case 'w:gridSpan':
				if (table?.cell) table.cell.span = Math.min(64, Math.max(1, Number(value) || 1));
				return;
			case 'w:vMerge':
				if (table?.cell) table.cell.above = value !== 'restart';
				return;
			case 'w:del':
				deleted += 1;
				return;
			case 'w:t':
				text = true;
				return;
			case 'w:br':
				return add('\n');
			case 'w:tab':
				return add(' ');
		}
	});
	parser.on('text', (part) => {
		if (text && deleted === 0) add(part);
	});
	parser.on('closetag', ({ name }) => {
		if (name === 'w:t') text = false;
		if (name === 'w:del') deleted -= 1;
		if (name === 'w:p') add('\n');
		const table = open.at(-1);
		if (name === 'w:tc' && table?.cell) {
			closeCell(table, table.cell);
			table.cell = undefined;
		}
		if (name === 'w:tbl' && table) {
			open.pop();
			tables.push(table.rows);
		}
	});
	parser.write(xml).close();
	const cells = (rows: readonly (readonly TableCell[])[]) => rows.reduce((sum, row) => sum + row.length, 0);
	const [largest] = tables.toSorted((a, b) => cells(b) - cells(a));
	return largest && squareGrid(largest);

	function add(part: string): void {
		const cell = open.at(-1)?.cell;
		if (cell) cell.text += part;
	}
}

// helpers

interface OpenTable {
	readonly rows: TableCell[][];
	cell: { text: string; span: number; above: boolean } | undefined;
}

function closeCell({ rows }: OpenTable, { text, span, above }: NonNullable<OpenTable['cell']>): void {
	const row = rows.at(-1);
	if (!row) return;
	const over = above ? rows.at(-2)?.[row.length] : undefined;
	const cell = over ? { text: over.text, from: 'above' as const } : cellOf(text);
	row.push(cell);
	for (let more = 1; more < span; more += 1) row.push({ text: cell.text, from: 'left' });
}
