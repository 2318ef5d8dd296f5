import type { DiagramElement, Services } from '../modeler/types.ts';
import { middle } from './makeRoom.ts';

/** Lanes a step can stand in, from the top: those that are not divided further. */
export function lanesOf({ elementRegistry }: Pick<Services, 'elementRegistry'>): readonly DiagramElement[] {
	const lanes = elementRegistry.filter(({ type }) => type === 'bpmn:Lane');
	return lanes
		.filter((lane) => !lanes.some(({ parent }) => parent === lane))
		.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** The lane a node stands in, as the drawing shows it. */
export function laneOf(
	services: Pick<Services, 'elementRegistry'>,
	node: DiagramElement
): DiagramElement | undefined {
	const { x, y } = middle(node);
	return lanesOf(services).find(
		(lane) => x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height
	);
}
