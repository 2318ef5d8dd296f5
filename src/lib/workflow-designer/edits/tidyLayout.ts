import {
	flowLabel,
	layoutGraph,
	nodeLabel,
	type Layout,
	type LayoutInput
} from '#core/workflows/layout/index.ts';
import { childrenOf } from '#core/workflows/moddle/access.ts';
import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';
import { inOneStep } from './inOneStep.ts';
import { setGeometry, type Geometry } from './setGeometry.ts';

/**
 * Draws the open workflow anew: from left to right (from top to bottom where lanes stand upright), every step in its
 * lane, nothing on top of anything. One undo step; only the drawing changes. False when there is nothing to draw.
 */
export function tidyLayout(services: Services): boolean {
	const { canvas, elementRegistry, modeling } = services;
	const root = canvas.getRootElement();
	const shapes = elementRegistry.filter(({ waypoints }) => !waypoints);
	const pools = shapes.filter(({ type }) => type === 'bpmn:Participant').toSorted((a, b) => a.y - b.y);
	const scopes = pools.length > 0 ? pools : [root];
	const geometry: Geometry = { boxes: new Map(), lines: new Map() };
	let below = 0;
	for (const scope of scopes) {
		if (nodesIn(shapes, scope).length === 0) continue;
		const start = pools.length > 0 ? { x: scope.x, y: scope.y } : cornerOf(nodesIn(shapes, scope));
		const at = { x: start.x, y: Math.max(start.y, below) };
		const size = placeScope(
			elementRegistry.filter(() => true),
			scope,
			at,
			geometry
		);
		below = at.y + size.height + 40;
	}
	if (geometry.boxes.size === 0) return false;
	inOneStep(services, () => {
		setGeometry(services, geometry);
		const loose = elementRegistry.filter(
			({ waypoints, id }) => waypoints !== undefined && !geometry.lines.has(id)
		);
		for (const line of loose) if (!isInner(line, geometry)) modeling.layoutConnection(line);
	});
	return true;
}

// helpers

/** Strip that carries the name of a pool or lane. */
const STRIP = 30;
/** Room inside a subprocess, around what it holds. */
const INSIDE = { side: 20, top: 40 };

function nodesIn(all: readonly DiagramElement[], scope: DiagramElement): readonly DiagramElement[] {
	return all.filter(
		({ parent, businessObject, labelTarget, waypoints }) =>
			parent === scope && !labelTarget && !waypoints && businessObject.$instanceOf('bpmn:FlowNode')
	);
}

/** Adds where everything in the scope goes; answers the size the scope needs. */
function placeScope(
	all: readonly DiagramElement[],
	scope: DiagramElement,
	at: Point,
	geometry: Geometry
): { readonly width: number; readonly height: number } {
	const nodes = nodesIn(all, scope);
	const inner = new Map<string, { readonly width: number; readonly height: number }>();
	for (const node of nodes) {
		if (nodesIn(all, node).length === 0) continue;
		// Its content first, at a place that is known only afterwards.
		const size = placeScope(all, node, { x: 0, y: 0 }, { boxes: new Map(), lines: new Map() });
		inner.set(node.id, {
			width: size.width + 2 * INSIDE.side,
			height: size.height + INSIDE.top + INSIDE.side
		});
	}
	const lanes = all.filter(({ type, parent }) => type === 'bpmn:Lane' && isWithin(parent, scope));
	const leaves = lanes
		.filter((lane) => !lanes.some(({ parent }) => parent === lane))
		.toSorted((a, b) => a.y - b.y || a.x - b.x);
	const upright = scope.di?.get('isHorizontal') === false;
	const flows = all.filter(
		({ type, source, target }) =>
			type === 'bpmn:SequenceFlow' &&
			source !== undefined &&
			nodes.includes(source) &&
			target !== undefined &&
			nodes.includes(target)
	);
	const drawn = turned(layoutGraph(inputOf(nodes, flows, leaves, inner, upright)), upright);

	const depth =
		scope.type === 'bpmn:Participant' ? 1 + Math.max(0, ...lanes.map((lane) => depthOf(lane, scope))) : 0;
	const strip = upright ? { x: 0, y: depth * STRIP } : { x: depth * STRIP, y: 0 };
	const move = ({ x, y }: Point) => ({
		x: Math.round(x + at.x + strip.x),
		y: Math.round(y + at.y + strip.y)
	});
	for (const node of nodes) {
		const box = drawn.nodes.get(node.id);
		if (!box) continue;
		const placed = { ...box, ...move(box) };
		geometry.boxes.set(node.id, placed);
		if (inner.has(node.id))
			placeScope(all, node, { x: placed.x + INSIDE.side, y: placed.y + INSIDE.top }, geometry);
		placeLabel(all, node, geometry, (size) => nodeLabel(placed, node.type.endsWith('Gateway'), size));
	}
	for (const flow of flows) {
		const points = (drawn.flows.get(flow.id) ?? []).map(move);
		geometry.lines.set(flow.id, points);
		placeLabel(all, flow, geometry, (size) => flowLabel(points, size));
	}
	const size = { width: drawn.width + strip.x, height: drawn.height + strip.y };
	if (scope.type === 'bpmn:Participant') {
		geometry.boxes.set(scope.id, { ...at, ...size });
		for (const lane of lanes) {
			const within = leaves
				.filter((leaf) => leaf === lane || isWithin(leaf, lane))
				.map(({ id }) => drawn.lanes.get(id));
			geometry.boxes.set(
				lane.id,
				laneBox(
					within.filter((box) => box !== undefined),
					depthOf(lane, scope) * STRIP,
					at,
					strip,
					size,
					upright
				)
			);
		}
	}
	return size;
}

function inputOf(
	nodes: readonly DiagramElement[],
	flows: readonly DiagramElement[],
	leaves: readonly DiagramElement[],
	inner: ReadonlyMap<string, { readonly width: number; readonly height: number }>,
	upright: boolean
): LayoutInput {
	const laneOf = new Map(
		leaves.flatMap(({ id, businessObject }) =>
			childrenOf(businessObject, 'flowNodeRef').map((node) => [String(node.get('id')), id] as const)
		)
	);
	return {
		lanes: leaves.map(({ id }) => id),
		nodes: nodes.map((node) => {
			const { width, height } = inner.get(node.id) ?? node;
			const named = Boolean(node.businessObject.get('name'));
			const outside = !node.businessObject.$instanceOf('bpmn:Activity');
			return {
				id: node.id,
				width: upright ? height : width,
				height: upright ? width : height,
				lane: laneOf.get(node.id),
				host: node.host?.id,
				gateway: node.type.endsWith('Gateway'),
				outsideName: outside && named
			};
		}),
		flows: flows.map(({ id, source, target, businessObject }) => ({
			id,
			source: source?.id ?? '',
			target: target?.id ?? '',
			name: String(businessObject.get('name') ?? '')
		}))
	};
}

/** The drawing with its axes exchanged, for lanes that stand upright. */
function turned(layout: Layout, upright: boolean): Layout {
	if (!upright) return layout;
	const point = ({ x, y }: Point) => ({ x: y, y: x });
	const box = ({ x, y, width, height }: Box) => ({ x: y, y: x, width: height, height: width });
	const boxes = (map: ReadonlyMap<string, Box>) => new Map([...map].map(([id, each]) => [id, box(each)]));
	return {
		nodes: boxes(layout.nodes),
		flows: new Map([...layout.flows].map(([id, points]) => [id, points.map(point)])),
		lanes: boxes(layout.lanes),
		width: layout.height,
		height: layout.width
	};
}

function laneBox(
	leaves: readonly Box[],
	inset: number,
	at: Point,
	strip: Point,
	size: { readonly width: number; readonly height: number },
	upright: boolean
): Box {
	const from = Math.min(...leaves.map(({ x, y }) => (upright ? x : y)));
	const to = Math.max(...leaves.map(({ x, y, width, height }) => (upright ? x + width : y + height)));
	return upright
		? { x: at.x + strip.x + from, y: at.y + inset, width: to - from, height: size.height - inset }
		: { x: at.x + inset, y: at.y + strip.y + from, width: size.width - inset, height: to - from };
}

function placeLabel(
	all: readonly DiagramElement[],
	owner: DiagramElement,
	geometry: Geometry,
	spot: (size: { readonly width: number; readonly height: number }) => Box
): void {
	const label = all.find(({ labelTarget }) => labelTarget === owner);
	if (label) geometry.boxes.set(label.id, spot({ width: label.width, height: label.height }));
}

function isWithin(element: DiagramElement | null | undefined, scope: DiagramElement): boolean {
	for (let current = element; current; current = current.parent) if (current === scope) return true;
	return false;
}

/** 1 for a lane directly in its pool. */
function depthOf(lane: DiagramElement, scope: DiagramElement): number {
	let depth = 0;
	for (
		let current: DiagramElement | null | undefined = lane;
		current && current !== scope;
		current = current.parent
	)
		depth += 1;
	return depth;
}

function cornerOf(nodes: readonly DiagramElement[]): Point {
	return { x: Math.min(...nodes.map(({ x }) => x)) - 20, y: Math.min(...nodes.map(({ y }) => y)) - 20 };
}

/** A flow on the page of a collapsed subprocess, which was not drawn anew. */
function isInner({ source, target }: DiagramElement, { boxes }: Geometry): boolean {
	return !boxes.has(source?.id ?? '') && !boxes.has(target?.id ?? '');
}
