import type { DiagramElement, Services } from '../modeler/types.ts';
import { freeSpot } from './freeSpot.ts';
import { healFlow, sequenceFlows } from './healFlow.ts';
import { inOneStep } from './inOneStep.ts';
import { laneOf } from './laneOf.ts';
import { GAP, makeRoom, middle } from './makeRoom.ts';

/** Into a flow (between what it joins), or before a node that several flows lead to. */
export type Place = { readonly into: DiagramElement } | { readonly before: DiagramElement };

/**
 * Moves a step to another place of the sequence, in one undo step: its old neighbours are joined, and it is put between
 * the new ones. It stays in its lane, for who does it does not change; boundary events go with it. False, and nothing
 * done, when it has not exactly one way out, or stands there already.
 */
export function moveStep(services: Services, step: DiagramElement, place: Place): boolean {
	if (!canMove(step) || stands(step, place)) return false;
	inOneStep(services, () => {
		const out = healFlow(services, step);
		// Joined again, the old neighbours may have taken the flow that was aimed at.
		const flow = 'into' in place ? place.into : undefined;
		const next = flow ? flow.target : 'before' in place ? place.before : undefined;
		const before = flow?.source;
		if (!out || !next) return;
		const ways = flow ? [flow] : [...sequenceFlows(next.incoming)].filter((way) => way !== out);
		bring(services, step, before, next);
		for (const way of ways) services.modeling.reconnectEnd(way, step, middle(step));
		if (out.target === next) services.modeling.layoutConnection(out);
		else services.modeling.reconnectEnd(out, next, middle(next));
	});
	return true;
}

/** Whether a node can stand elsewhere in the sequence: it leads to one node, and is no beginning of its own. */
export function canMove({ type, outgoing, host, waypoints }: DiagramElement): boolean {
	if (waypoints || host || type === 'bpmn:StartEvent') return false;
	return sequenceFlows(outgoing).length === 1;
}

// helpers

function stands(step: DiagramElement, place: Place): boolean {
	if ('into' in place) return place.into.source === step || place.into.target === step;
	return place.before === step || sequenceFlows(step.outgoing)[0]?.target === place.before;
}

/** Brings the shape between its new neighbours, in its own lane where there are lanes. */
function bring(
	services: Services,
	step: DiagramElement,
	before: DiagramElement | undefined,
	next: DiagramElement
): void {
	const lane = laneOf(services, step);
	const from = before ?? { x: next.x - GAP, width: 0 };
	const forward = next.x >= from.x + from.width;
	if (forward) makeRoom(services, from, next, step.width + 2 * GAP);
	const row = middle(before && !before.type.endsWith('Gateway') ? before : next);
	const wanted = {
		x: forward ? from.x + from.width + GAP + step.width / 2 : (middle(next).x + from.x + from.width / 2) / 2,
		y: lane && !inside(row.y, lane) ? middle(step).y : row.y
	};
	const spot = freeSpot(services, step, wanted, lane) ?? wanted;
	const { x, y } = middle(step);
	const delta = { x: Math.round(spot.x - x), y: Math.round(spot.y - y) };
	const { parent } = next;
	// Its place in the flow is ours to give: what it happens to lie on does not count.
	if (!parent || parent === step.parent) services.modeling.moveElements([step], delta);
	else services.modeling.moveElements([step], delta, parent);
}

function inside(y: number, { y: top, height }: DiagramElement): boolean {
	return y > top && y < top + height;
}
