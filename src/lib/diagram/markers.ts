/**
 * How an element is shown: a run went through it, waits at it, or something is wrong there; compared with another
 * drawing it joined, went or changed; a procedure leaves it out; or somebody chose it.
 */
export type DiagramMarker =
	'passed' | 'current' | 'error' | 'added' | 'removed' | 'changed' | 'skipped' | 'chosen';

/** Markers by element id; an element may have several. */
export type DiagramMarkers = Readonly<Record<string, DiagramMarker | readonly DiagramMarker[]>>;

/** Signs that stand on marked elements, so that they are not told by colour alone. */
export const MARKER_SIGNS: Readonly<Partial<Record<DiagramMarker, string>>> = {
	added: '+',
	removed: '−',
	changed: '≠',
	skipped: '⊘'
};
