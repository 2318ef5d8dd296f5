import Papa from 'papaparse';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { guarded } from './csvGuard.ts';
import { portable } from './portable.ts';

/** One row to write: the cells in column order, and the pointer each value comes from. */
export type CsvCell = readonly [value: string | number | undefined, from: JsonPointer];

/**
 * An RFC 4180 file with a byte order mark, by which spreadsheets know that it is UTF-8. `lost` gets the pointers of
 * values that hold characters no text file should.
 */
export function csvText(
	columns: readonly string[],
	rows: readonly (readonly CsvCell[])[],
	lost: JsonPointer[]
): string {
	const data = rows.map((row) =>
		row.map(([value, from]) => (value === undefined ? '' : guarded(portable(String(value), from, lost))))
	);
	return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { delimiter: ',', newline: '\r\n' })}\r\n`;
}
