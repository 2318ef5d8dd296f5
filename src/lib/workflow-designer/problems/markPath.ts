import type { Services } from '../modeler/types.ts';

/** Marks on the drawing what a path passed and where it stands; answers how to take the marks away. */
export function markPath(
	{ canvas, elementRegistry }: Pick<Services, 'canvas' | 'elementRegistry'>,
	passed: readonly string[],
	current: string
): () => void {
	const marks = [...passed.map((id) => [id, PASSED] as const), [current, HERE] as const].filter(([id]) =>
		elementRegistry.get(id)
	);
	for (const [id, mark] of marks) canvas.addMarker(id, mark);
	return () => {
		for (const [id, mark] of marks) if (elementRegistry.get(id)) canvas.removeMarker(id, mark);
	};
}

// helpers

/** Styled in path.css. */
const PASSED = 'studio-passed';
const HERE = 'studio-here';
