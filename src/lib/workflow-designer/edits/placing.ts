import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';
import { laneOf } from './laneOf.ts';
import { makeSpace } from './makeRoom.ts';

/** Least space left around a shape that is placed by itself, px. */
const MARGIN = 24;

/** Whether the work around an element goes from the left to the right; in upright lanes it goes down. */
export function goesRight(element: DiagramElement): boolean {
	for (let current: DiagramElement | null | undefined = element; current; current = current.parent) {
		if (current.type === 'bpmn:Participant') return current.di?.get('isHorizontal') !== false;
	}
	return true;
}

/** What grows when an element needs more room: the subprocess around it, its lane, or the pool. */
export function containerOf(
	{ elementRegistry }: Pick<Services, 'elementRegistry'>,
	element: DiagramElement
): DiagramElement | undefined {
	if (element.parent?.type === 'bpmn:SubProcess') return element.parent;
	return (
		laneOf({ elementRegistry }, element) ??
		(element.parent?.type === 'bpmn:Participant' ? element.parent : undefined)
	);
}

/** The middle of the nearest free place for a shape, going across the direction of work from `wanted`. */
export function freePlace(
	{ elementRegistry }: Pick<Services, 'elementRegistry'>,
	wanted: Point,
	size: { readonly width: number; readonly height: number },
	parent: DiagramElement,
	options: { readonly axis: 'x' | 'y'; readonly except?: DiagramElement | undefined }
): Point {
	const obstacles = elementRegistry
		.filter((element) => isObstacle(element, parent) && element !== options.except)
		.map((element): Box => element);
	return freeOf(wanted, size, obstacles, options.axis);
}

/** As `freePlace`, among plain boxes. */
export function freeOf(
	wanted: Point,
	{ width, height }: { readonly width: number; readonly height: number },
	obstacles: readonly Box[],
	axis: 'x' | 'y'
): Point {
	let at = wanted;
	for (;;) {
		const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
		const hit = obstacles.find((other) => overlap(box, other));
		if (!hit) return at;
		at =
			axis === 'y'
				? { x: at.x, y: hit.y + hit.height + MARGIN + height / 2 }
				: { x: hit.x + hit.width + MARGIN + width / 2, y: at.y };
	}
}

/** Stretches the lane (pool, subprocess) of an element so that a box fits into it, moving what lies beyond. */
export function stretchAround(services: Services, element: DiagramElement, box: Box): void {
	const container = containerOf(services, element);
	if (!container) return;
	const across = goesRight(element) ? 'y' : 'x';
	const size = across === 'y' ? 'height' : 'width';
	const border = container[across] + container[size];
	makeSpace(services, across, border - 5, box[across] + box[size] + MARGIN - border);
}

// helpers

function overlap(a: Box, b: Box): boolean {
	return (
		a.x < b.x + b.width + MARGIN &&
		b.x < a.x + a.width + MARGIN &&
		a.y < b.y + b.height + MARGIN &&
		b.y < a.y + a.height + MARGIN
	);
}

/** Shapes that would be covered: neither lanes and pools nor what encloses the place itself. */
function isObstacle(element: DiagramElement, place: DiagramElement): boolean {
	if (element.waypoints || !element.parent || element.width === 0) return false;
	if (element.type === 'bpmn:Participant' || element.type === 'bpmn:Lane') return false;
	for (let current: DiagramElement | null | undefined = place; current; current = current.parent) {
		if (current === element) return false;
	}
	return true;
}
