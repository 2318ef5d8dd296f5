import type { DiagramMarker, DiagramMarkers } from '#lib/diagram/index.ts';

/** How the drawing of a base shows what a procedure does otherwise, what it leaves out, and what is selected. */
export function markersOf(
	changed: readonly string[],
	left: readonly string[],
	selected: string | undefined
): DiagramMarkers {
	const markers: Record<string, DiagramMarker[]> = {};
	const mark = (id: string, marker: DiagramMarker) => (markers[id] = [...(markers[id] ?? []), marker]);
	for (const id of changed) mark(id, 'changed');
	for (const id of left) mark(id, 'skipped');
	if (selected !== undefined) mark(selected, 'chosen');
	return markers;
}
