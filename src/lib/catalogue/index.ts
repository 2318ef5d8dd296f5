/** The catalogue of procedures and the work list. */
export { default as DraftTable } from './DraftTable.svelte';
export { filterHref, readFilter, type ProcedureFilter } from './filter.ts';
export { default as ProcedureFilterBar } from './ProcedureFilter.svelte';
export { default as ProcedureTable } from './ProcedureTable.svelte';
export { default as TaskTable } from './TaskTable.svelte';
export type { DraftRow, ProcedureRow, ProcedureState, Task } from './types.ts';
