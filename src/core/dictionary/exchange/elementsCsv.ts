import { parseShape } from '#core/shared/parseShape.ts';
import { readPointer, writePointer } from '#core/shared/pointer.ts';
import { settle, type Problem, type Result } from '#core/shared/problem.ts';
import { elementDocumentSchema } from '../schemas.ts';
import type { ElementDocument } from '../types.ts';
import { csvRows, type CsvRow } from './csvRows.ts';
import { csvText } from './csvText.ts';
import {
	CARRIED_KEYS,
	ELEMENT_COLUMNS,
	REQUIRED_ELEMENT_COLUMNS,
	type ElementColumn
} from './elementColumns.ts';
import { leftOut } from './leftOut.ts';
import { MAX_ELEMENTS, MAX_PROBLEMS } from './limits.ts';
import { joinCell, splitCell } from './listCell.ts';
import { parseJson } from './parseJson.ts';
import { dateProblem } from './readDate.ts';
import type { ReadElements, Written } from './types.ts';

/** One row per element. Version and doubts are lost, and lists without anything in them. */
export function writeElementsCsv(elements: readonly ElementDocument[]): Written {
	const lost = elements.flatMap((element, index) =>
		leftOut(element, CARRIED_KEYS).map((at) => `/${index}${at}`)
	);
	const rows = elements.map((element, index) =>
		ELEMENT_COLUMNS.map((column) => [cellOf(element, column), `/${index}${column.at}`] as const)
	);
	const names = ELEMENT_COLUMNS.map(({ name }) => name);
	return { text: csvText(names, rows, lost), lost };
}

/**
 * Problems, each with its line: those of `csvRows`, `exchange/not-a-number` and `exchange/not-json` {column},
 * `exchange/not-a-pair` {column, value}, `exchange/bad-value` {column}, `exchange/missing-value` {column},
 * `exchange/bad-date`, `exchange/duplicate-id` {id, first}.
 */
export function readElementsCsv(text: string): Result<ReadElements> {
	const table = csvRows(text, {
		required: REQUIRED_ELEMENT_COLUMNS,
		optional: ELEMENT_COLUMNS.map(({ name }) => name),
		limit: MAX_ELEMENTS
	});
	if (!table.ok) return table;
	const { columns, rows } = table.value;
	const problems: Problem[] = [];
	const elements: { place: string; element: ElementDocument }[] = [];
	for (const row of rows) {
		const element = elementOf(row, problems);
		if (element) elements.push({ place: row.place, element });
		if (problems.length >= MAX_PROBLEMS) break;
	}
	const absent = ELEMENT_COLUMNS.filter(({ name }) => !columns.includes(name)).map(({ at }) => at);
	return settle({ elements, absent }, problems.slice(0, MAX_PROBLEMS));
}

// helpers

function cellOf(element: ElementDocument, { at, spelling, keys }: ElementColumn): string | undefined {
	const value = readPointer(element, at);
	if (value === undefined) return undefined;
	if (spelling === 'json') return JSON.stringify(value);
	if (spelling === 'list') return joinCell(value as readonly string[]);
	if (keys) {
		const [first, second] = keys;
		return joinCell(
			(value as readonly Record<string, string>[]).map((pair) => `${pair[first]} ${pair[second]}`)
		);
	}
	return String(value);
}

function elementOf({ place, cells }: CsvRow, problems: Problem[]): ElementDocument | undefined {
	const before = problems.length;
	let draft: object = { kind: 'element', version: 0, formatVersion: 1 };
	for (const column of ELEMENT_COLUMNS) {
		const cell = cells.get(column.name);
		if (cell === undefined) continue;
		const value = valueOf(cell, column, place, problems);
		if (value !== undefined) draft = writePointer(draft, column.at, value);
	}
	for (const name of REQUIRED_ELEMENT_COLUMNS) {
		if (!cells.has(name))
			problems.push({ code: 'exchange/missing-value', at: place, params: { column: name } });
	}
	if (problems.length > before) return undefined;
	const parsed = parseShape<ElementDocument>(elementDocumentSchema, draft);
	if (!parsed.ok) {
		const columns = new Set(parsed.problems.map(({ at = '' }) => columnAt(at)));
		for (const column of columns)
			problems.push({ code: 'exchange/bad-value', at: place, params: { column } });
		return undefined;
	}
	return parsed.value;
}

function valueOf(
	cell: string,
	{ name, spelling, keys, at }: ElementColumn,
	place: string,
	problems: Problem[]
) {
	const refuse = (code: string, params: Problem['params'] = {}) => {
		problems.push({ code, at: place, params: { column: name, ...params } });
		return undefined;
	};
	switch (spelling) {
		case 'number':
			return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d{1,3})?$/i.test(cell.trim())
				? Number(cell)
				: refuse('exchange/not-a-number', { value: cell.slice(0, 40) });
		case 'json': {
			const value = parseJson(cell);
			return value.ok ? value.value : refuse('exchange/not-json-cell');
		}
		case 'list':
			return splitCell(cell);
		case 'pairs': {
			const parts = splitCell(cell).map((part) => part.trim().split(/\s+/));
			const odd = parts.find((words) => words.length !== 2);
			if (odd || !keys) return refuse('exchange/not-a-pair', { value: (odd ?? []).join(' ').slice(0, 80) });
			return parts.map(([first, second]) => ({ [keys[0]]: first, [keys[1]]: second }));
		}
		case 'text':
			if (at.startsWith('/valid')) problems.push(...dateProblem(cell, place));
			return cell;
	}
}

/** Name of the column a pointer leads into. */
function columnAt(pointer: string): string {
	return ELEMENT_COLUMNS.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`))?.name ?? pointer;
}
