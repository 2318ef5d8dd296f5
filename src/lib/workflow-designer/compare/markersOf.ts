import type { DiagramMarker, DiagramMarkers } from '#lib/diagram/index.ts';
import type { ComparedChange } from './types.ts';

/** What is marked on one of the drawings; the chosen change on whichever has its element. */
export function markersOf(
	changes: readonly ComparedChange[],
	side: 'before' | 'after',
	chosen: ComparedChange | undefined
): DiagramMarkers {
	const elsewhere = side === 'before' ? 'added' : 'removed';
	const markers = new Map<string, DiagramMarker[]>();
	const mark = (id: string, marker: DiagramMarker) => {
		const present = markers.get(id) ?? [];
		if (!present.includes(marker)) markers.set(id, [...present, marker]);
	};
	for (const change of changes) {
		if (change.type === elsewhere) continue;
		for (const id of [change.at, ...change.with]) mark(id, change.type);
	}
	if (chosen) mark(chosen.at, 'chosen');
	return Object.fromEntries(markers);
}
