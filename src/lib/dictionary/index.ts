/** The data dictionary as everybody may read it. */
export { dictionaryHref, readPlace, type DictionaryPlace } from './dictionaryHref.ts';
export { default as ElementDetails } from './ElementDetails.svelte';
export { default as ElementTable } from './ElementTable.svelte';
export { elementFacts } from './elementFacts.ts';
export type { ElementRow, ElementView } from './types.ts';
