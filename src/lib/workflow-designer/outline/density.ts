/** How the outline was last shown in this browser: beside the drawing, or as a table. */
export type Density = 'list' | 'table';

export function keptDensity(): Density {
	try {
		return localStorage.getItem(KEY) === 'table' ? 'table' : 'list';
	} catch {
		// Storage may be forbidden; then nothing is kept.
		return 'list';
	}
}

export function keepDensity(density: Density): void {
	try {
		localStorage.setItem(KEY, density);
	} catch {
		// As above.
	}
}

// helpers

const KEY = 'studio.workflow.outline';
