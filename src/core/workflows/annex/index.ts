export { annexRows, type AnnexRow, type AnnexWay } from './annexRows.ts';
export { readNote, writeNote, type StepNote } from './stepNote.ts';
export { writeCsv } from './writeCsv.ts';
export { writeDocx, type AnnexPage } from './writeDocx.ts';
