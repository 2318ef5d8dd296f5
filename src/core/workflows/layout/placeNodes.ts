import type { Ranks } from './rankNodes.ts';
import type { LayoutInput } from './types.ts';

/** Cell of the grid a node stands in; rows are counted through all lanes. */
export interface Cell {
	readonly column: number;
	readonly row: number;
}

export interface Placement {
	readonly cells: ReadonlyMap<string, Cell>;
	readonly columns: number;
	/** Lane of every row, in order; `undefined` throughout when there are no lanes. */
	readonly rows: readonly (string | undefined)[];
	isFree(cell: Cell): boolean;
}

/**
 * A row of its lane for every node: that of what leads to it where it is free, so that the usual way runs straight; else
 * the next free one below.
 */
export function placeNodes(input: LayoutInput, { column, back, order }: Ranks): Placement {
	const lanes: readonly (string | undefined)[] = input.lanes.length > 0 ? input.lanes : [undefined];
	const laneOf = lanesOf(input, order, lanes);
	const hosts = new Map(input.nodes.map(({ id, host }) => [id, host]));
	const before = Map.groupBy(
		input.flows.filter(({ id }) => !back.has(id)),
		({ target }) => hosts.get(target) ?? target
	);
	const taken = new Set<string>();
	const rowIn = new Map<string, number>();
	const sorted = order.toSorted((a, b) => (column.get(a) ?? 0) - (column.get(b) ?? 0));
	for (const id of sorted) {
		const lane = laneOf.get(id);
		const wanted = (before.get(id) ?? [])
			.filter(({ source }) => hosts.get(source) === undefined && laneOf.get(source) === lane)
			.map(({ source }) => rowIn.get(source) ?? 0);
		let row = wanted.length > 0 ? Math.min(...wanted) : 0;
		const at = (free: number) => `${lane ?? ''} ${column.get(id) ?? 0} ${free}`;
		while (taken.has(at(row))) row += 1;
		taken.add(at(row));
		rowIn.set(id, row);
	}

	const heights = lanes.map((lane) =>
		Math.max(1, ...order.filter((id) => laneOf.get(id) === lane).map((id) => (rowIn.get(id) ?? 0) + 1))
	);
	const firstRow = new Map(lanes.map((lane, index) => [lane, sum(heights.slice(0, index))]));
	const cells = new Map(
		order.map((id) => [
			id,
			{ column: column.get(id) ?? 0, row: (firstRow.get(laneOf.get(id)) ?? 0) + (rowIn.get(id) ?? 0) }
		])
	);
	const occupied = new Set([...cells.values()].map(keyOf));
	return {
		cells,
		columns: 1 + Math.max(0, ...column.values()),
		rows: lanes.flatMap((lane, index) => Array.from({ length: heights[index] ?? 1 }, () => lane)),
		isFree: (cell) => !occupied.has(keyOf(cell))
	};
}

export function keyOf({ column, row }: Cell): string {
	return `${column} ${row}`;
}

// helpers

/** What stands in no lane joins the lane of what leads to it. */
function lanesOf(
	{ nodes, flows }: LayoutInput,
	order: readonly string[],
	lanes: readonly (string | undefined)[]
): ReadonlyMap<string, string | undefined> {
	const own = new Map(nodes.map(({ id, lane }) => [id, lane]));
	const known = new Set(lanes);
	const found = new Map<string, string | undefined>();
	for (const id of order) {
		const lane = own.get(id);
		const leading = flows.find(({ source, target }) => target === id && found.has(source))?.source;
		if (known.has(lane)) found.set(id, lane);
		else found.set(id, leading === undefined ? lanes[0] : found.get(leading));
	}
	return found;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
