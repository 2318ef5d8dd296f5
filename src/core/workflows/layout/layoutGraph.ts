import { assignTracks, type Tracks } from './assignTracks.ts';
import { placeNodes, type Cell, type Placement } from './placeNodes.ts';
import { planRoutes, type Route } from './planRoutes.ts';
import { rankNodes } from './rankNodes.ts';
import type { Box, Layout, LayoutInput, LayoutNode, Point } from './types.ts';

/**
 * A drawing of the scope, read from left to right: nodes in columns by how far the work has gone, in the rows of their
 * lane; flows as horizontal and vertical lines between them. Shapes never overlap and no flow crosses a shape. The same
 * input gives the same drawing.
 */
export function layoutGraph(input: LayoutInput): Layout {
	const ranks = rankNodes(input);
	const placement = placeNodes(input, ranks);
	const routes = planRoutes(input, ranks, placement);
	const hosts = new Map(input.nodes.map(({ id, host }) => [id, host]));
	const cellOf = (id: string): Cell => placement.cells.get(hosts.get(id) ?? id) ?? { column: 0, row: 0 };
	const tracks = assignTracks(routes, cellOf);
	const columns = columnsOf(input, placement, routes, tracks, cellOf);
	const rows = rowsOf(input, placement, tracks);

	const nodes = new Map<string, Box>();
	for (const node of input.nodes) {
		if (node.host !== undefined) continue;
		const { column, row } = cellOf(node.id);
		nodes.set(node.id, boxAround(columns.middle(column), rows.middle(row), node));
	}
	const seated = new Map<string, number>();
	for (const node of input.nodes) {
		const host = node.host === undefined ? undefined : nodes.get(node.host);
		if (!host || node.host === undefined) continue;
		const seat = seated.get(node.host) ?? 0;
		seated.set(node.host, seat + 1);
		nodes.set(node.id, boxAround(host.x + host.width - 20 - seat * (node.width + 4), host.y + host.height, node));
	}

	const flows = new Map(routes.map((route) => [route.id, pointsOf(route, nodes, columns, rows, tracks)]));
	const lanes = new Map(
		input.lanes.map((lane) => [lane, { x: 0, ...rows.lane(lane), width: columns.width } satisfies Box])
	);
	return { nodes, flows, lanes, width: columns.width, height: rows.height };
}

// helpers

/** Distances in pixels. */
const GAP = { track: 12, channel: 30, corridor: 14, lane: 14, name: 18, edge: 20 };
/** Height every row has at least: that of a task. */
const ROW = 80;
/** Width a name outside its shape takes; names of flows take less when short. */
const NAME_WIDTH = 90;
const LETTER = 6;

interface Columns {
	middle(column: number): number;
	/** Left edge of the channel right of the column, where its first track runs. */
	channel(column: number, track: number): number;
	readonly width: number;
}

interface Rows {
	middle(row: number): number;
	corridor(row: number, track: number): number;
	lane(lane: string): { readonly y: number; readonly height: number };
	readonly height: number;
}

function columnsOf(
	{ nodes, flows }: LayoutInput,
	{ columns }: Placement,
	routes: readonly Route[],
	tracks: Tracks,
	cellOf: (id: string) => Cell
): Columns {
	const widths = Array.from({ length: columns }, () => 36);
	const names = Array.from({ length: columns }, () => 0);
	for (const { id, host, width, outsideName } of nodes) {
		const { column } = cellOf(id);
		const needed = host === undefined && outsideName ? Math.max(width, NAME_WIDTH) : width;
		widths[column] = Math.max(widths[column] ?? 0, needed);
	}
	const nameOf = new Map(flows.map(({ id, name }) => [id, name ?? '']));
	for (const { id, source, leaves } of routes) {
		const { column } = cellOf(source);
		const width = leaves === 'below' ? 0 : Math.min(NAME_WIDTH, (nameOf.get(id) ?? '').length * LETTER);
		names[column] = Math.max(names[column] ?? 0, width);
	}
	const starts: number[] = [];
	let x = GAP.edge;
	for (const [column, width] of widths.entries()) {
		starts.push(x);
		x += width + GAP.channel + (names[column] ?? 0) + tracks.inChannel(column) * GAP.track;
	}
	const start = (column: number) => starts[column] ?? x;
	return {
		middle: (column) => start(column) + (widths[column] ?? 0) / 2,
		channel: (column, track) =>
			start(column) + (widths[column] ?? 0) + GAP.channel / 2 + (names[column] ?? 0) + track * GAP.track,
		width: x - (columns > 0 ? GAP.channel : 0) + GAP.edge
	};
}

function rowsOf({ nodes }: LayoutInput, { cells, rows }: Placement, tracks: Tracks): Rows {
	const heights = rows.map(() => ROW);
	const named = rows.map(() => false);
	for (const { id, height, outsideName } of nodes) {
		const cell = cells.get(id);
		if (!cell) continue;
		heights[cell.row] = Math.max(heights[cell.row] ?? 0, height);
		if (outsideName) named[cell.row] = true;
	}
	const tops: number[] = [];
	const lanes = new Map<string | undefined, { y: number; height: number }>();
	let y = 0;
	for (const [row, lane] of rows.entries()) {
		const first = row === 0 || rows[row - 1] !== lane;
		const begin = y;
		y += (first ? GAP.lane : 0) + (named[row] ? GAP.name : 0);
		tops.push(y);
		// Names of events and boundary events hang into the corridor.
		y += (heights[row] ?? ROW) + 2 * GAP.corridor + tracks.inCorridor(row) * GAP.track;
		const known = lanes.get(lane);
		lanes.set(lane, known ? { y: known.y, height: y - known.y } : { y: begin, height: y - begin });
	}
	const top = (row: number) => tops[row] ?? y;
	return {
		middle: (row) => top(row) + (heights[row] ?? ROW) / 2,
		corridor: (row, track) => top(row) + (heights[row] ?? ROW) + 2 * GAP.corridor - 4 + track * GAP.track,
		lane: (lane) => lanes.get(lane) ?? { y: 0, height: ROW },
		height: y
	};
}

function boxAround(x: number, y: number, { width, height }: LayoutNode): Box {
	return { x: x - width / 2, y: y - height / 2, width, height };
}

function pointsOf(
	route: Route,
	nodes: ReadonlyMap<string, Box>,
	columns: Columns,
	rows: Rows,
	tracks: Tracks
): readonly Point[] {
	const source = nodes.get(route.source);
	const target = nodes.get(route.target);
	if (!source || !target) throw new Error(`A flow without ends: ${route.id}`);
	let at = leavingPoint(source, route.leaves);
	const points = [at];
	const go = (to: Partial<Point>) => points.push((at = { ...at, ...to }));
	for (const [index, turn] of route.turns.entries()) {
		const track = tracks.of(route, index);
		if (turn.in === 'channel') go({ x: columns.channel(turn.column, track) });
		else go({ y: turn.in === 'row' ? rows.middle(turn.row) : rows.corridor(turn.row, track) });
	}
	if (route.arrives === 'left') {
		go({ y: target.y + target.height / 2 });
		go({ x: target.x });
	} else {
		// Beside the middle, where flows leave downwards.
		go({ x: target.x + target.width / 2 - (target.width >= 80 ? 20 : 0) });
		go({ y: target.y + target.height });
	}
	return withoutStops(points);
}

function leavingPoint({ x, y, width, height }: Box, leaves: Route['leaves']): Point {
	if (leaves === 'right') return { x: x + width, y: y + height / 2 };
	return { x: x + width / 2, y: leaves === 'below' ? y + height : y };
}

/** Without points where the line does not turn. */
function withoutStops(points: readonly Point[]): readonly Point[] {
	const moved = points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y);
	return moved.filter((point, index) => {
		const [before, after] = [moved[index - 1], moved[index + 1]];
		if (!before || !after) return true;
		const straight = (a: Point, b: Point, c: Point) =>
			(a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
		return !straight(before, point, after);
	});
}
