import { fold } from '#core/shared/fold.ts';
import { REMOVED } from './squareGrid.ts';
import type { TableColumn, TableGrid, TableMapping } from './types.ts';

/**
 * Which row is the header and what each column holds, from the words of the header without diacritics. A table without
 * a header that is recognised gets `headers` of nothing, and every column as a note: the person says what they are.
 */
export function guessColumns(grid: TableGrid): TableMapping {
	const width = grid[0]?.length ?? 0;
	let best = { row: -1, score: 1 };
	for (const [row, cells] of grid.slice(0, HEADER_WITHIN).entries()) {
		const roles = cells.filter(({ from }) => from !== 'left').map(({ text }) => columnNamed(text));
		const score = new Set(roles.filter((role) => role !== undefined)).size;
		const readable = roles.includes('task') || roles.includes('actor') || roles.includes('number');
		if (readable && score > best.score) best = { row, score };
	}
	if (best.row === -1) {
		return { skip: 0, headers: Array.from({ length: width }, () => ''), columns: blank(width) };
	}
	const below = grid[best.row + 1] ?? [];
	const twoRows = below.filter(({ from, text }) => from === 'above' && text !== '').length >= 2;
	const headers = Array.from({ length: width }, (_, column) => {
		const [top, under] = [grid[best.row]?.[column], twoRows ? below[column] : undefined];
		return [top?.text, under?.from === 'above' ? '' : under?.text].filter(Boolean).join(' ');
	});
	let skip = best.row + (twoRows ? 2 : 1);
	while (isCountRow(grid[skip] ?? [])) skip += 1;
	const columns = distinct(headers.map((header) => columnNamed(header) ?? 'note'));
	return { skip, headers, columns: withTask(columns, grid.slice(skip), headers) };
}

/** What a header cell says its column holds. */
export function columnNamed(header: string): TableColumn | undefined {
	const words = fold(header.replaceAll(REMOVED, ''));
	if (words === '' || words.length > 70) return undefined;
	return NAMES.find(([, pattern]) => pattern.test(words))?.[0];
}

// helpers

/** A title, its lines and the header stand among the first rows. */
const HEADER_WITHIN = 30;

/** In the order in which they are tried: "thời gian thực hiện" is a time, "người thực hiện" who acts. */
const NAMES: readonly (readonly [TableColumn, RegExp])[] = [
	['number', /^(stt|s\.t\.t|tt|so tt|so thu tu|thu tu|no\.?|#|buoc|cac buoc|step|stt\s*\/\s*buoc|tt\s*\/\s*buoc)$/],
	['time', /thoi gian|thoi han|duration|time/],
	['basis', /can cu|phap ly|legal/],
	['note', /^(ghi chu|note|luu y)/],
	['actor', /nguoi (thuc hien|phu trach|xu ly|giai quyet|\/)|don vi|trach nhiem|bo phan|chuc danh|co quan|chu the|nguoi|actor|unit|who/],
	['task', /noi dung|cong viec|trinh tu|mo ta|nhiem vu|hoat dong|thao tac|cac buoc thuc hien|task|content|work/],
	['output', /ket qua|san pham|bieu mau|\bmau\b|ho so luu|result|form/],
	['number', /^(buoc|step)\b/]
];

function blank(width: number): TableColumn[] {
	return Array.from({ length: width }, () => 'note');
}

/** Only one column counts the steps; a second one that looks so is read as a note. */
function distinct(columns: readonly TableColumn[]): TableColumn[] {
	return columns.map((column, index) =>
		column === 'number' && columns.indexOf('number') !== index ? 'note' : column
	);
}

/** "Bước" over cells that are sentences is what is done, not a number. */
function withTask(
	columns: readonly TableColumn[],
	rows: TableGrid,
	headers: readonly string[]
): readonly TableColumn[] {
	if (columns.includes('task')) return columns;
	const average = (column: number) =>
		rows.reduce((sum, row) => sum + (row[column]?.text.length ?? 0), 0) / Math.max(1, rows.length);
	const number = columns.indexOf('number');
	if (number !== -1 && average(number) > 12) return columns.with(number, 'task');
	const rest = columns.flatMap((column, index) =>
		column === 'note' && columnNamed(headers[index] ?? '') === undefined ? [index] : []
	);
	const [longest] = rest.toSorted((a, b) => average(b) - average(a));
	return longest === undefined ? columns : columns.with(longest, 'task');
}

/** `(1) (2) (3) …` under the header. */
function isCountRow(cells: TableGrid[number]): boolean {
	return cells.length > 1 && cells.every(({ text }, index) => text.replace(/[()]/g, '') === String(index + 1));
}
