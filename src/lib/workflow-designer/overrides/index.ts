/** Workflows that several procedures share: each one's differences, and the base seen from the base. */
export { overrideMatrix, type MatrixRow } from './overrideMatrix.ts';
export { default as OverridePage } from './OverridePage.svelte';
export type { BaseUpgrade, BaseWorkflow, Drawing, OverrideSetting } from './types.ts';
