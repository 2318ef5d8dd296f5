import type { OutlineRow } from './outlineRows.ts';

export interface OutlineState {
	/** The table: its cells can be reached. */
	readonly table: boolean;
	/** −1 is the row itself. */
	readonly column: number;
	readonly columns: number;
	readonly closed: ReadonlySet<string>;
}

export type OutlineMove =
	{ readonly row: OutlineRow | undefined } | { readonly column: number } | { readonly close: boolean };

/** Rows that stand below a closed one are not shown. */
export function visibleRows(rows: readonly OutlineRow[], closed: ReadonlySet<string>): readonly OutlineRow[] {
	if (closed.size === 0) return rows;
	const hidden = new Set<string>();
	return rows.filter(({ id, parent }) => {
		if (parent === undefined || (!closed.has(parent) && !hidden.has(parent))) return true;
		hidden.add(id);
		return false;
	});
}

/** Where an arrow, Home, End or page key leads; undefined for other keys. */
export function outlineMove(
	key: string,
	rows: readonly OutlineRow[],
	current: OutlineRow,
	state: OutlineState
): OutlineMove | undefined {
	const at = rows.indexOf(current);
	const last = rows.length - 1;
	const step = STEPS[key];
	if (step !== undefined) return { row: rows[Math.min(last, Math.max(0, at + step))] };
	const inCells = state.column >= 0;
	switch (key) {
		case 'Home':
			return inCells ? { column: 0 } : { row: rows[0] };
		case 'End':
			return inCells ? { column: state.columns - 1 } : { row: rows[last] };
		case 'ArrowRight':
			if (inCells) return { column: Math.min(state.columns - 1, state.column + 1) };
			if (current.branches && state.closed.has(current.id)) return { close: false };
			if (state.table) return { column: 0 };
			return current.branches ? { row: rows[at + 1] } : { row: current };
		case 'ArrowLeft':
			if (inCells) return { column: state.column - 1 };
			if (current.branches && !state.closed.has(current.id)) return { close: true };
			return { row: rows.find(({ id }) => id === current.parent) ?? current };
		default:
			return undefined;
	}
}

// helpers

const STEPS: Readonly<Record<string, number>> = {
	ArrowDown: 1,
	ArrowUp: -1,
	PageDown: 10,
	PageUp: -10
};
