/** What rests on a placement of a form: in the form, and in the procedures that have it. */
export { elementPlacements } from './elementPlacements.ts';
export { procedureReaders, type FormInProcedure } from './procedureReaders.ts';
export type { ElementPlacement, FormReader, ProcedureReader } from './types.ts';
