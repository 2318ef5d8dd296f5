/**
 * Spreadsheets run a cell that begins like a formula. Such cells are written with an apostrophe before them, which
 * reading takes away again; so is one more before a cell that begins with apostrophes and then like a formula.
 */
export function guarded(cell: string): string {
	return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

// helpers

const FORMULA = /^'*[=+\-@\t\r\n]/;
const NUMBER = /^-\d+(\.\d+)?$/;
