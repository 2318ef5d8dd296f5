import { keyOf, type Cell, type Placement } from './placeNodes.ts';
import type { Ranks } from './rankNodes.ts';
import type { LayoutInput } from './types.ts';

/**
 * The way of a flow in terms of the grid, before pixels are known. A flow runs in the channel right of a column, in the
 * corridor below a row, or straight through free cells; so it never crosses a shape.
 */
export interface Route {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	/** Side of the source it leaves by, and of the target it arrives at. */
	readonly leaves: 'right' | 'below' | 'above';
	readonly arrives: 'left' | 'below';
	/** Turns between the two ends, in order. */
	readonly turns: readonly Turn[];
}

/** `channel`: vertical, right of a column; `corridor`: horizontal, below a row; `row`: straight along the middle of a row. */
export type Turn =
	| { readonly in: 'channel'; readonly column: number }
	| { readonly in: 'corridor'; readonly row: number }
	| { readonly in: 'row'; readonly row: number };

export function planRoutes(input: LayoutInput, { back }: Ranks, placement: Placement): readonly Route[] {
	const hosts = new Map(input.nodes.map(({ id, host }) => [id, host]));
	const gateways = new Set(input.nodes.filter(({ gateway }) => gateway).map(({ id }) => id));
	const reserved = new Set<string>();
	const free = (cell: Cell) => placement.isFree(cell) && !reserved.has(keyOf(cell));
	const cellOf = (id: string): Cell => placement.cells.get(hosts.get(id) ?? id) ?? { column: 0, row: 0 };
	/** Straight flows first: they take the cells they pass, the others go round. */
	const planned = new Map<string, Route>();
	const joined = new Set<string>();
	for (const { id, source, target } of input.flows) {
		const [from, to] = [cellOf(source), cellOf(target)];
		const between = cellsBetween(from.column + 1, to.column - 1, from.row);
		const pair = `${source} ${target}`;
		if (from.row !== to.row || to.column <= from.column || hosts.get(source) !== undefined) continue;
		if (joined.has(pair) || !between.every(free)) continue;
		joined.add(pair);
		for (const cell of between) reserved.add(keyOf(cell));
		planned.set(id, { id, source, target, leaves: 'right', arrives: 'left', turns: [] });
	}
	return input.flows.map((flow) => planned.get(flow.id) ?? bent(flow));

	function bent({ id, source, target }: LayoutInput['flows'][number]): Route {
		const [from, to] = [cellOf(source), cellOf(target)];
		const base = { id, source, target };
		if (back.has(id) || to.column <= from.column) {
			const turns: Turn[] =
				from.row === to.row
					? [{ in: 'corridor', row: from.row }]
					: [
							{ in: 'corridor', row: from.row },
							{ in: 'channel', column: to.column },
							{ in: 'corridor', row: to.row }
						];
			return { ...base, leaves: 'below', arrives: 'below', turns };
		}
		const last: Turn = { in: 'channel', column: to.column - 1 };
		if (hosts.get(source) !== undefined)
			return { ...base, leaves: 'below', arrives: 'left', turns: [{ in: 'corridor', row: from.row }, last] };
		const first: Turn = { in: 'channel', column: from.column };
		const alongTarget = cellsBetween(from.column + 1, to.column - 1, to.row);
		const beside = cellsBeside(from, to.row);
		if (gateways.has(source) && beside.every(free) && alongTarget.every(free)) {
			for (const cell of [...beside, ...alongTarget]) reserved.add(keyOf(cell));
			return {
				...base,
				leaves: to.row > from.row ? 'below' : 'above',
				arrives: 'left',
				turns: [{ in: 'row', row: to.row }]
			};
		}
		if (to.column === from.column + 1) return { ...base, leaves: 'right', arrives: 'left', turns: [first] };
		if (alongTarget.every(free)) {
			for (const cell of alongTarget) reserved.add(keyOf(cell));
			return { ...base, leaves: 'right', arrives: 'left', turns: [first, { in: 'row', row: to.row }] };
		}
		return {
			...base,
			leaves: 'right',
			arrives: 'left',
			turns: [first, { in: 'corridor', row: to.row }, last]
		};
	}
}

// helpers

function cellsBetween(first: number, last: number, row: number): readonly Cell[] {
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({ column: first + index, row }));
}

/** Cells of the source's own column from the source (exclusive) to the row (inclusive). */
function cellsBeside({ column, row }: Cell, to: number): readonly Cell[] {
	const step = to > row ? 1 : -1;
	return Array.from({ length: Math.abs(to - row) }, (_, index) => ({ column, row: row + step * (index + 1) }));
}
