import { settle, type Problem, type Result } from '#core/shared/problem.ts';
import type { CodeEntry, CodeListDocument } from '../types.ts';
import { CODE_LIST_COLUMNS, REQUIRED_COLUMNS } from './codeListColumns.ts';
import { csvRows } from './csvRows.ts';
import { csvText } from './csvText.ts';
import { CELL_POINTERS, entryCells, rawEntry } from './entryCells.ts';
import { leftOut } from './leftOut.ts';
import { MAX_ENTRIES, MAX_PROBLEMS } from './limits.ts';
import { readEntry } from './readEntry.ts';
import type { ReadCodeList, Written } from './types.ts';

/** The entries of a list; everything else of it is lost. */
export function writeCodeListCsv(list: CodeListDocument): Written {
	const lost = leftOut(list, ['entries']);
	const rows = list.entries.map((entry, index) => {
		const cells = entryCells(entry);
		return CODE_LIST_COLUMNS.map(
			(column) => [cells[column], `/entries/${index}${CELL_POINTERS[column]}`] as const
		);
	});
	return { text: csvText(CODE_LIST_COLUMNS, rows, lost), lost };
}

/** Problems of `csvRows` and `readEntry`, each with its line. */
export function readCodeListCsv(text: string): Result<ReadCodeList> {
	const table = csvRows(text, {
		required: REQUIRED_COLUMNS,
		optional: CODE_LIST_COLUMNS,
		limit: MAX_ENTRIES
	});
	if (!table.ok) return table;
	const problems: Problem[] = [];
	const entries: CodeEntry[] = [];
	const places: string[] = [];
	for (const { place, cells } of table.value.rows) {
		const entry = readEntry(
			rawEntry((column) => cells.get(column)),
			place,
			problems
		);
		if (problems.length >= MAX_PROBLEMS) break;
		if (!entry) continue;
		entries.push(entry);
		places.push(place);
	}
	return settle({ header: {}, entries, places }, problems);
}
