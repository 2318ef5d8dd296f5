/** The workspace of one procedure. */
export type { Choices } from './choices.ts';
export type { GatePart } from './gate.ts';
export type { PartLink } from './partLink.ts';
export { placeOf, type Place } from './place.ts';
export { default as ProcedureWorkspace } from './ProcedureWorkspace.svelte';
export type { RefName, Surroundings } from './surroundings.ts';
export { surroundingsOf } from './surroundingsOf.ts';
export { levelName } from './wording.ts';
export type { Workspace } from './workspace.ts';
