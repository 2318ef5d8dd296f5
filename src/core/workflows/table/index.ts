export { gridOfFile } from './gridOfFile.ts';
export { gridOfText } from './gridOfText.ts';
export { guessColumns } from './guessColumns.ts';
export { MAX_TABLE_ROWS, planOfTable } from './planOfTable.ts';
export { cellOf, squareGrid } from './squareGrid.ts';
export {
	TABLE_COLUMNS,
	type TableCell,
	type TableColumn,
	type TableDraft,
	type TableGrid,
	type TableMapping,
	type TableNames
} from './types.ts';
