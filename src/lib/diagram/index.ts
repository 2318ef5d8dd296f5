export { default as Diagram } from './Diagram.svelte';
export type { DiagramMarker } from './markers.ts';
