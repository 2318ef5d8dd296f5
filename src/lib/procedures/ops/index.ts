/** Edits of a procedure's own fields: pure functions, `(procedure, …) → procedure`. */
export { putRow, removeRow, settleDoubt, type Row, type RowList } from './lists.ts';
export { newId } from './newId.ts';
