import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';

/** Distance kept to other shapes, px. */
const MARGIN = 12;

/**
 * Where in `area` a shape can stand with its middle at `wanted.x` without covering another one: as near `wanted.y` as
 * there is room. Undefined when the column is full.
 */
export function freeSpot(
	services: Pick<Services, 'elementRegistry'>,
	shape: DiagramElement,
	wanted: Point,
	area: Pick<Box, 'y' | 'height'> = { y: -Infinity, height: Infinity }
): Point | undefined {
	const left = wanted.x - shape.width / 2 - MARGIN;
	const right = wanted.x + shape.width / 2 + MARGIN;
	const column = services.elementRegistry
		.filter((other) => isObstacle(other, shape) && other.x < right && other.x + other.width > left)
		.map(({ y, height }) => ({ top: y - MARGIN, bottom: y + height + MARGIN }));
	const half = shape.height / 2;
	const top = area.height === Infinity ? -Infinity : area.y + MARGIN;
	const bottom = area.height === Infinity ? Infinity : area.y + area.height - MARGIN;
	return [wanted.y, ...column.flatMap((other) => [other.top - half, other.bottom + half])]
		.filter((y) => y - half >= top && y + half <= bottom)
		.filter((y) => column.every((other) => y + half <= other.top || y - half >= other.bottom))
		.toSorted((a, b) => Math.abs(a - wanted.y) - Math.abs(b - wanted.y))
		.map((y) => ({ x: wanted.x, y }))[0];
}

// helpers

/** Nodes stand beside each other; lanes, pools, subprocesses around a shape, labels and its own boundary events do not count. */
function isObstacle(other: DiagramElement, shape: DiagramElement): boolean {
	if (other === shape || other.waypoints || other.labelTarget || other.host === shape) return false;
	if (!other.parent || /^bpmn:(Lane|Participant|Process|Collaboration)$/.test(other.type)) return false;
	for (let around = shape.parent; around; around = around.parent) if (around === other) return false;
	return true;
}
