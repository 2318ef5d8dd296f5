import type { Cell } from './placeNodes.ts';
import type { Route, Turn } from './planRoutes.ts';

/** Which of its parallel tracks a flow uses in every channel and corridor it passes. */
export interface Tracks {
	of(route: Route, turn: number): number;
	/** Number of tracks in the channel right of a column, or in the corridor below a row. */
	inChannel(column: number): number;
	inCorridor(row: number): number;
}

/** Greedy colouring of intervals: flows that would lie on each other get tracks of their own. */
export function assignTracks(routes: readonly Route[], cellOf: (id: string) => Cell): Tracks {
	const spans = new Map<string, Map<string, Span>>();
	for (const route of routes)
		for (const [index, turn] of route.turns.entries()) {
			if (turn.in === 'row') continue;
			const units = [unitBefore(route, index, turn), unitAfter(route, index, turn)];
			const lines = spans.get(lineOf(turn)) ?? new Map<string, Span>();
			spans.set(lineOf(turn), lines);
			const bundle = bundleOf(route, index);
			const known = lines.get(bundle);
			lines.set(bundle, {
				from: Math.min(known?.from ?? Infinity, ...units),
				to: Math.max(known?.to ?? -Infinity, ...units)
			});
		}
	const tracks = new Map<string, ReadonlyMap<string, number>>();
	for (const [line, bundles] of spans) tracks.set(line, colour(bundles));
	const count = (line: string) => 1 + Math.max(-1, ...(tracks.get(line)?.values() ?? []));
	return {
		of: (route, index) => {
			const turn = route.turns[index];
			return (turn && tracks.get(lineOf(turn))?.get(bundleOf(route, index))) ?? 0;
		},
		inChannel: (column) => count(lineOf({ in: 'channel', column })),
		inCorridor: (row) => count(lineOf({ in: 'corridor', row }))
	};

	/** Position in half cells: even in the middle of a cell, odd in the channel or corridor after it. */
	function unitBefore(route: Route, index: number, turn: Turn): number {
		const before = route.turns[index - 1];
		if (before) return unitOf(before);
		const cell = cellOf(route.source);
		return turn.in === 'channel' ? 2 * cell.row : 2 * cell.column;
	}

	function unitAfter(route: Route, index: number, turn: Turn): number {
		const after = route.turns[index + 1];
		if (after) return unitOf(after);
		const cell = cellOf(route.target);
		return turn.in === 'channel' ? 2 * cell.row : 2 * cell.column;
	}
}

// helpers

interface Span {
	readonly from: number;
	readonly to: number;
}

function unitOf(turn: Turn): number {
	if (turn.in === 'channel') return 2 * turn.column + 1;
	return turn.in === 'corridor' ? 2 * turn.row + 1 : 2 * turn.row;
}

function lineOf(turn: Turn): string {
	return turn.in === 'channel' ? `channel ${turn.column}` : `${turn.in} ${turn.row}`;
}

/** Flows out of one node, and flows into one node, may share a vertical line; all others keep apart. */
function bundleOf({ id, source, target, leaves, arrives, turns }: Route, index: number): string {
	if (turns[index]?.in !== 'channel') return `flow ${id}`;
	if (index === 0 && leaves === 'right') return `out ${source}`;
	if (index === turns.length - 1 && arrives === 'left') return `in ${target}`;
	return `flow ${id}`;
}

function colour(bundles: ReadonlyMap<string, Span>): ReadonlyMap<string, number> {
	const ends: number[] = [];
	const found = new Map<string, number>();
	for (const [bundle, { from, to }] of [...bundles].sort(([, a], [, b]) => a.from - b.from)) {
		const free = ends.findIndex((end) => end < from);
		const track = free === -1 ? ends.length : free;
		ends[track] = to;
		found.set(bundle, track);
	}
	return found;
}
