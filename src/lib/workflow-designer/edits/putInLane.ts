import type { DiagramElement, Services } from '../modeler/types.ts';
import { freeSpot } from './freeSpot.ts';
import { inOneStep } from './inOneStep.ts';
import { laneOf } from './laneOf.ts';
import { middle } from './makeRoom.ts';

/** Moves a node into a lane, straight up or down; the lane grows where it is full. One undo step; false when it is there. */
export function putInLane(services: Services, node: DiagramElement, lane: DiagramElement): boolean {
	if (laneOf(services, node) === lane) return false;
	inOneStep(services, () => {
		const wanted = { x: middle(node).x, y: middle(lane).y };
		const spot = freeSpot(services, node, wanted, lane) ?? atBottom(services, node, lane);
		const { x, y } = middle(node);
		const delta = { x: Math.round(spot.x - x), y: Math.round(spot.y - y) };
		services.modeling.moveElements([node], delta);
	});
	return true;
}

// helpers

/** Space above and below a node in its lane, px. */
const SPACE = 20;

function atBottom(services: Services, node: DiagramElement, lane: DiagramElement) {
	const added = node.height + 2 * SPACE;
	const bottom = lane.y + lane.height;
	const { x } = middle(node);
	services.modeling.resizeLane(lane, {
		x: lane.x,
		y: lane.y,
		width: lane.width,
		height: lane.height + added
	});
	return { x, y: bottom + added / 2 };
}
