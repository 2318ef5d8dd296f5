import type { CodeEntry } from '../types.ts';
import { CODE_LIST_COLUMNS, type CodeListColumn } from './codeListColumns.ts';
import type { RawEntry } from './readEntry.ts';

/** The value of each column; successors stand beside each other with a blank, which no code has. */
export function entryCells(entry: CodeEntry): Readonly<Record<CodeListColumn, string | undefined>> {
	return {
		code: entry.code,
		label_vi: entry.label.vi,
		label_en: entry.label.en,
		parent: entry.parent,
		valid_from: entry.validFrom,
		valid_to: entry.validTo,
		successors: entry.successors?.join(' ')
	};
}

/** Pointer of each column's value, below the entry's. */
export const CELL_POINTERS: Readonly<Record<CodeListColumn, string>> = {
	code: '/code',
	label_vi: '/label/vi',
	label_en: '/label/en',
	parent: '/parent',
	valid_from: '/validFrom',
	valid_to: '/validTo',
	successors: '/successors'
};

/** The raw entry of a row's cells. */
export function rawEntry(cell: (column: CodeListColumn) => string | undefined): RawEntry {
	return {
		code: cell('code'),
		labelVi: cell('label_vi'),
		labelEn: cell('label_en'),
		parent: cell('parent'),
		validFrom: cell('valid_from'),
		validTo: cell('valid_to'),
		successors: cell('successors')?.split(/\s+/).filter(Boolean) ?? []
	};
}

/** Whether a text is the name of a column. */
export function isColumn(name: string | undefined): name is CodeListColumn {
	return CODE_LIST_COLUMNS.some((column) => column === name);
}
