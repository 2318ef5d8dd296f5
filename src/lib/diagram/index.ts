export { default as Diagram } from './Diagram.svelte';
export type { DiagramMarker, DiagramMarkers } from './markers.ts';
export type { ViewMove } from './viewMove.ts';
