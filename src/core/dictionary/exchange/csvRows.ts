import Papa from 'papaparse';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { unguarded } from './csvGuard.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { Place } from './types.ts';

export interface CsvTable {
	readonly columns: readonly string[];
	readonly rows: readonly CsvRow[];
}

/** One row by column name; a cell that is empty is absent. */
export interface CsvRow {
	readonly place: Place;
	readonly cells: ReadonlyMap<string, string>;
}

export interface CsvLayout {
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Rows after which reading stops. */
	readonly limit: number;
}

/**
 * Rows of a CSV (RFC 4180) with a header line; `,` or `;`, whichever the header has. Texts in NFC. Rows without any
 * value are passed over.
 *
 * Problems: `exchange/missing-column`, `exchange/unknown-column`, `exchange/duplicate-column` {column},
 * `exchange/broken-quotes`, `exchange/wrong-cell-count` {expected, found}, `exchange/no-rows`, and
 * `exchange/too-many-rows` {limit}, at which nothing further is read.
 */
export function csvRows(text: string, layout: CsvLayout): Result<CsvTable> {
	const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
	const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const rows: CsvRow[] = [];
	const problems: Problem[] = [];
	let header: readonly string[] | undefined;
	let line = 1;
	let from = 0;

	Papa.parse<string[]>(text, {
		delimiter: delimiterOf(firstLine),
		newline: newline as '\n',
		// The fast mode splits the whole text before the first row can be looked at.
		fastMode: false,
		step: ({ data: cells, errors, meta }, parser) => {
			const at = `line:${line}`;
			line += lineEnds(text, from, meta.cursor);
			from = meta.cursor;
			if (errors.length > 0) {
				// What follows a broken quote is read wrongly too.
				problems.push({ code: 'exchange/broken-quotes', at });
				return parser.abort();
			}
			if (!header) {
				header = cells.map((cell) => cell.trim());
				problems.push(...headerProblems(header, layout));
				if (problems.length > 0) parser.abort();
				return;
			}
			if (cells.every((cell) => cell === '')) return;
			if (rows.length >= layout.limit) {
				problems.splice(0, problems.length, {
					code: 'exchange/too-many-rows',
					at,
					params: { limit: layout.limit }
				});
				return parser.abort();
			}
			if (cells.length !== header.length)
				problems.push({
					code: 'exchange/wrong-cell-count',
					at,
					params: { expected: header.length, found: cells.length }
				});
			else rows.push({ place: at, cells: byName(header, cells) });
			if (problems.length >= MAX_PROBLEMS) parser.abort();
		}
	});

	const [first, ...rest] = problems;
	if (first) return fail(first, ...rest);
	return header && rows.length > 0
		? ok({ columns: header, rows })
		: fail({ code: 'exchange/no-rows', at: 'line:1' });
}

// helpers

function delimiterOf(header: string): string {
	const bare = header.replace(/"[^"]*"/g, '');
	return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

function headerProblems(header: readonly string[], { required, optional }: CsvLayout): readonly Problem[] {
	const at = 'line:1';
	const missing = required.filter((column) => !header.includes(column));
	const unknown = header.filter((column) => !required.includes(column) && !optional.includes(column));
	const twice = header.filter((column, index) => header.indexOf(column) < index);
	return [
		...missing.map((column) => ({ code: 'exchange/missing-column', at, params: { column } })),
		...unknown.map((column) => ({ code: 'exchange/unknown-column', at, params: { column } })),
		...twice.map((column) => ({ code: 'exchange/duplicate-column', at, params: { column } }))
	].slice(0, MAX_PROBLEMS);
}

function byName(header: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
	const named = new Map<string, string>();
	header.forEach((column, index) => {
		const cell = unguarded(cells[index] ?? '').normalize('NFC');
		if (cell !== '') named.set(column, cell);
	});
	return named;
}

function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
	}
	return count;
}
