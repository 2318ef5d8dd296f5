import Papa from 'papaparse';
import { guarded } from '#core/dictionary/exchange/csvGuard.ts';

/**
 * An RFC 4180 file with a byte order mark, by which Excel knows that it is UTF-8; a cell that a spreadsheet would
 * compute gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	const safe = rows.map((row) => row.map(guarded));
	return `\uFEFF${Papa.unparse(safe, { delimiter: ',', newline: '\r\n' })}\r\n`;
}
