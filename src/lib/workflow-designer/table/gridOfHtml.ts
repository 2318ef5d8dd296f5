import { cellOf, squareGrid, type TableCell, type TableGrid } from '#core/workflows/table/index.ts';

/** The largest table of a pasted HTML text, merged cells spread; undefined when it holds none. Nothing of it is shown. */
export function gridOfHtml(html: string): TableGrid | undefined {
	const page = new DOMParser().parseFromString(html, 'text/html');
	const tables = [...page.querySelectorAll('table')].toSorted((a, b) => cellCount(b) - cellCount(a));
	const [table] = tables;
	return table && squareGrid(rowsOf(table));
}

// helpers

/** Spans larger than any real table would only fill memory. */
const MAX_SPAN = 500;
const MAX_COLUMNS = 64;

function cellCount(table: HTMLTableElement): number {
	return [...table.rows].reduce((sum, row) => sum + row.cells.length, 0);
}

function rowsOf(table: HTMLTableElement): readonly (readonly TableCell[])[] {
	const grid: TableCell[][] = [...table.rows].map(() => []);
	for (const [at, row] of [...table.rows].entries()) {
		let column = 0;
		for (const cell of row.cells) {
			while (grid[at]?.[column]) column += 1;
			const { text } = cellOf(textOf(cell));
			const rows = Math.min(cell.rowSpan || grid.length - at, MAX_SPAN, grid.length - at);
			const columns = Math.min(cell.colSpan, MAX_COLUMNS - column);
			for (let down = 0; down < rows; down += 1)
				for (let right = 0; right < columns; right += 1) {
					const from = down > 0 ? 'above' : right > 0 ? 'left' : undefined;
					(grid[at + down] ?? [])[column + right] = from ? { text, from } : { text };
				}
			column += columns;
		}
	}
	return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '' }));
}

/** Text with a line for every paragraph; line breaks of the source itself are spaces. */
function textOf(cell: HTMLElement): string {
	const lines: string[] = [''];
	const walk = (node: Node): void => {
		if (node instanceof HTMLBRElement) lines.push('');
		else if (node instanceof Text) lines.push(`${lines.pop() ?? ''}${node.data.replace(/\s+/g, ' ')}`);
		else if (!(node instanceof HTMLElement) || !HIDDEN.has(node.tagName)) {
			node.childNodes.forEach(walk);
			if (node instanceof HTMLElement && BLOCKS.has(node.tagName)) lines.push('');
		}
	};
	walk(cell);
	return lines.join('\n');
}

const BLOCKS: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'TR']);
const HIDDEN: ReadonlySet<string> = new Set(['STYLE', 'SCRIPT', 'DEL', 'TEMPLATE']);
