import type { TableCell, TableGrid } from './types.ts';

/** Mark put where a control character stood, so that the reader can say in which row; never shown. */
export const REMOVED = '\uFFFD';

/** A cell of raw text: NFC, lines and spaces tidied. */
export function cellOf(raw: string, from?: TableCell['from']): TableCell {
	const text = raw
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\v/g, '\n')
		.replace(/[\t\u00A0\u202F]/g, ' ')
		// Format characters that pasted texts carry: soft hyphen, joiners, byte order mark.
		.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
		// What no text file should hold.
		.replace(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu, REMOVED)
		.split('\n')
		.map((line) => line.replace(/ +/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
	return from ? { text, from } : { text };
}

/** The rows filled up to the widest, without empty columns at the right. */
export function squareGrid(rows: readonly (readonly TableCell[])[]): TableGrid {
	const width = rows.reduce((widest, row) => {
		const last = row.findLastIndex(({ text }) => text !== '');
		return Math.max(widest, last + 1);
	}, 0);
	return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' }));
}
