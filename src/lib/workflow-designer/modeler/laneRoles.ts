import { readStep } from '#core/workflows/read/readStep.ts';
import { laneOf } from '../edits/laneOf.ts';
import { updateStep } from '../edits/updateStep.ts';
import { laneOwner } from '../laneNames.ts';
import { elementName } from './elementName.ts';
import type { DiagramElement, Services } from './types.ts';

interface Moved {
	readonly context: { readonly shapes: readonly DiagramElement[] };
}

/** A step moved into the lane of a unit or role, and that has nobody of its own, is given to them; in the same undo step. */
export function followLanes(services: Services): void {
	services.eventBus.on<Moved>('commandStack.elements.move.postExecuted', 400, ({ context }) => {
		for (const shape of context.shapes) giveToLane(services, shape);
	});
}

// helpers

function giveToLane(services: Services, shape: DiagramElement): void {
	const step = readStep(shape.businessObject, shape.id, []);
	if (!step || shape.waypoints) return;
	const lane = laneOf(services, shape);
	const owner = lane && laneOwner(elementName(lane));
	if (!owner) return;
	const lacking = (owner.role && !step.role) || (owner.unit && !step.unit);
	if (lacking) updateStep(services, shape, (binding) => ({ ...binding, ...owner }));
}
