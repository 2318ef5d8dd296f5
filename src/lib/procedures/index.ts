/**
 * The workspace of one procedure, for pages. What only the server needs (`surroundingsOf`, which brings the whole form and
 * expression core with it) is imported from its own file.
 */
export type { Choices } from './choices.ts';
export type { GatePart } from './gate.ts';
export type { PartLink } from './partLink.ts';
export { placeOf, type Place } from './place.ts';
export { default as ProcedureWorkspace } from './ProcedureWorkspace.svelte';
export type { RefName, Surroundings } from './surroundings.ts';
export { levelName } from './wording.ts';
export type { Workspace } from './workspace.ts';
