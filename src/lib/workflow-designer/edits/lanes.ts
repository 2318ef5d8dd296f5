import type { ModdleElement } from 'bpmn-moddle';
import { freeId } from '../modeler/freeId.ts';
import type { Box, DiagramElement, Services } from '../modeler/types.ts';
import { inOneStep } from './inOneStep.ts';
import { lanesOf } from './laneOf.ts';

/** Lanes run from left to right (units below each other), or from top to bottom (levels beside each other). */
export type LaneDirection = 'across' | 'down';

/**
 * Divides a process that has no lanes: everything drawn so far comes into the first, and an empty one follows. A process
 * without a pool gets one named after it, because BPMN tools draw lanes only inside a pool. One undo step; answers the
 * lanes.
 */
export function layLanes(
	services: Services,
	direction: LaneDirection,
	names: readonly [string, string]
): readonly DiagramElement[] {
	let lanes: readonly DiagramElement[] = [];
	inOneStep(services, () => {
		const [known] = services.elementRegistry.filter(({ type }) => type === 'bpmn:Participant');
		const pool = known ?? drawPool(services, direction);
		services.modeling.addLane(pool, 'bottom');
		lanes = lanesOf(services);
		for (const [index, lane] of lanes.entries()) {
			const name = names[index];
			if (name !== undefined) services.modeling.updateLabel(lane, name);
		}
	});
	return lanes;
}

/** Adds an empty lane before or after another; answers it. */
export function addLane(
	services: Services,
	lane: DiagramElement,
	side: 'before' | 'after',
	name: string
): DiagramElement {
	let added: DiagramElement = lane;
	inOneStep(services, () => {
		added = services.modeling.addLane(lane, side === 'before' ? 'top' : 'bottom');
		services.modeling.updateLabel(added, name);
	});
	return added;
}

/** Divides a lane in two; what stands in it goes to the part it stands in. One undo step. */
export function splitLane(services: Services, lane: DiagramElement, name: string): void {
	inOneStep(services, () => {
		services.modeling.splitLane(lane, 2);
		for (const part of lane.children ?? []) {
			if (part.type === 'bpmn:Lane' && !part.businessObject.get('name'))
				services.modeling.updateLabel(part, name);
		}
	});
}

// helpers

/** Space between the pool's border and what it holds; the border with the name is wider. px */
const PADDING = 40;
const HEADING = 60;
const LEAST: Readonly<Record<LaneDirection, { readonly width: number; readonly height: number }>> = {
	across: { width: 600, height: 160 },
	down: { width: 240, height: 480 }
};

function drawPool(services: Services, direction: LaneDirection): DiagramElement {
	const { canvas, elementFactory, modeling, moddle } = services;
	const root = canvas.getRootElement();
	const content = bounds(root.children ?? []);
	const across = direction === 'across';
	const left = PADDING + (across ? HEADING : 0);
	const top = PADDING + (across ? 0 : HEADING);
	const least = LEAST[direction];
	const box = {
		x: content.x - left,
		y: content.y - top,
		width: Math.max(least.width, content.width + left + PADDING),
		height: Math.max(least.height, content.height + top + PADDING)
	};
	const pool = elementFactory.createParticipantShape({ isHorizontal: across });
	rename(services, moddle, pool.businessObject, root.businessObject);
	return modeling.createShape(pool, box, root);
}

function rename(
	services: Services,
	moddle: Services['moddle'],
	pool: ModdleElement,
	process: ModdleElement
): void {
	const id = freeId(services, 'participant');
	moddle.ids.claim(id, pool);
	pool.set('id', id);
	const name = process.get('name');
	if (typeof name === 'string' && name) pool.set('name', name);
}

function bounds(elements: readonly DiagramElement[]): Box {
	const shapes = elements.filter(({ waypoints }) => !waypoints);
	if (shapes.length === 0) return { x: 200, y: 120, width: 0, height: 0 };
	const x = Math.min(...shapes.map((shape) => shape.x));
	const y = Math.min(...shapes.map((shape) => shape.y));
	return {
		x,
		y,
		width: Math.max(...shapes.map((shape) => shape.x + shape.width)) - x,
		height: Math.max(...shapes.map((shape) => shape.y + shape.height)) - y
	};
}
