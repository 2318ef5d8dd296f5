/** The workspace of one procedure. */
export type { Choices } from './choices.ts';
export type { GatePart } from './gate.ts';
export { default as Gate } from './Gate.svelte';
export { default as Identity } from './Identity.svelte';
export type { PartLink } from './partLink.ts';
export { default as PartLinks } from './PartLinks.svelte';
export { placeOf, type Place } from './place.ts';
export { ProcedureEditor } from './ProcedureEditor.svelte.ts';
export { default as ProcedureParts } from './ProcedureParts.svelte';
export type { RefName, Surroundings } from './surroundings.ts';
export { surroundingsOf } from './surroundingsOf.ts';
export { levelName } from './wording.ts';
