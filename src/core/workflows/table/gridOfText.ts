import Papa from 'papaparse';
import { unguarded } from '#core/dictionary/exchange/csvGuard.ts';
import { cellOf, squareGrid } from './squareGrid.ts';
import type { TableGrid } from './types.ts';

/** Rows of a pasted text or a .csv file: cells divided by tabs, or else by semicolons or commas, quoted where needed. */
export function gridOfText(text: string): TableGrid {
	const clean = text.replace(/^\uFEFF/, '');
	const delimiter = clean.includes('\t') ? '\t' : delimiterOf(clean);
	const { data } = Papa.parse<string[]>(clean.trimEnd(), { delimiter, skipEmptyLines: false });
	return squareGrid(data.map((row) => row.map((cell) => cellOf(unguarded(cell)))));
}

// helpers

/** Text of plain lines has no delimiter at all: commas inside sentences are not one. */
function delimiterOf(text: string): string {
	const count = (mark: string) => text.split('\n').filter((line) => line.includes(mark)).length;
	return count(';') > count(',') ? ';' : ',';
}
