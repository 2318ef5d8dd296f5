import type { DiagramElement, Services } from '../modeler/types.ts';
import { sequenceFlows } from './healFlow.ts';
import { inOneStep } from './inOneStep.ts';
import { middle } from './makeRoom.ts';
import { pasteParts } from './pasteParts.ts';

/**
 * Puts what was copied after a node, or into a flow: where it is one step, that leads on to what came next; several parts
 * keep their own flows and stand beside. One undo step; answers the first part, undefined when nothing is copied.
 */
export function pasteAfter(
	services: Services,
	after: DiagramElement | undefined
): DiagramElement | undefined {
	let first: DiagramElement | undefined;
	inOneStep(services, () => {
		const from = after?.source ?? after;
		const near = from ? { x: from.x + from.width + 2 * SPACE, y: middle(from).y } : { x: 300, y: 200 };
		const pasted = pasteParts(services, near) ?? [];
		const nodes = pasted.filter(({ waypoints, labelTarget, host }) => !waypoints && !labelTarget && !host);
		[first] = nodes;
		if (first && from && nodes.length === 1)
			lead(services, from, after?.waypoints ? after : undefined, first);
	});
	return first;
}

// helpers

/** Half the width of a step and the space beside it, px. */
const SPACE = 100;

function lead(
	services: Services,
	from: DiagramElement,
	way: DiagramElement | undefined,
	pasted: DiagramElement
): void {
	const { modeling } = services;
	const flows = sequenceFlows(from.outgoing);
	const flow = way ?? (flows.length === 1 ? flows[0] : undefined);
	const next = flow?.target;
	if (!flow || !next) {
		modeling.connect(from, pasted);
		return;
	}
	modeling.reconnectEnd(flow, pasted, middle(pasted));
	if (pasted.type !== 'bpmn:EndEvent') modeling.connect(pasted, next);
}
