import { createPart } from '../modeler/createPart.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Point, Services } from '../modeler/types.ts';
import type { PartKind } from '../stepKinds.ts';
import { inOneStep } from './inOneStep.ts';
import { GAP, makeRoom, middle } from './makeRoom.ts';

export interface NewPart {
	readonly part: PartKind;
	readonly names: PartNames;
	/** Form a person's step shows from the start. */
	readonly formAlias?: string | undefined;
	/** Name; default the name of its kind. */
	readonly name?: string | undefined;
}

/**
 * Puts a new part after a step, into a flow, or as a new branch of a gateway, in one undo step; answers it. After a step
 * that already leads on, the part is put in between, so that no implicit split arises. Undefined after an end event.
 */
export function addPart(
	services: Services,
	after: DiagramElement,
	part: NewPart
): DiagramElement | undefined {
	if (after.type === 'bpmn:EndEvent') return undefined;
	let added: DiagramElement | undefined;
	inOneStep(services, () => {
		const shape = createPart(services, part.part, part.names, part.formAlias, part.name);
		const flow = after.waypoints ? after : flowToSplit(after);
		added =
			flow && part.part !== 'end'
				? insert(services, flow, shape)
				: services.autoPlace.append(flow?.source ?? after, shape);
	});
	return added;
}

/** Puts a new part on an empty place, connected to nothing; for a workflow without any step to put it after. */
export function placePart(services: Services, at: Point, part: NewPart): DiagramElement {
	const shape = createPart(services, part.part, part.names, part.formAlias, part.name);
	return services.modeling.createShape(shape, at, services.canvas.getRootElement());
}

// helpers

/** The one flow out of a step or a join; a choice or split gets a new branch instead. */
function flowToSplit({ type, incoming, outgoing }: DiagramElement): DiagramElement | undefined {
	const flows = outgoing.filter((flow) => flow.type === 'bpmn:SequenceFlow');
	const gateway = type.endsWith('Gateway');
	if (flows.length !== 1 || (gateway && incoming.length < 2)) return undefined;
	return flows[0];
}

function insert(services: Services, flow: DiagramElement, shape: DiagramElement): DiagramElement {
	const { modeling } = services;
	const { source, target } = flow;
	if (!source || !target) throw new Error(`A flow without ends: ${flow.id}`);
	const forward = target.x >= source.x + source.width;
	if (forward) makeRoom(services, source, target, shape.width + 2 * GAP);
	const position = forward
		? { x: source.x + source.width + GAP + shape.width / 2, y: middle(rowOf(source, target)).y }
		: middleOfLongest(flow.waypoints ?? []);
	const added = modeling.createShape(shape, position, source.parent ?? services.canvas.getRootElement());
	modeling.reconnectEnd(flow, added, middle(added));
	modeling.connect(added, target);
	return added;
}

/** A branch of a gateway stays on the row it leads to; otherwise the new part stands beside what it follows. */
function rowOf(source: DiagramElement, target: DiagramElement): DiagramElement {
	return source.type.endsWith('Gateway') ? target : source;
}

function middleOfLongest(points: readonly Point[]): Point {
	let best: Point = points[0] ?? { x: 0, y: 0 };
	let longest = -1;
	for (const [index, to] of points.entries()) {
		const from = points[index - 1];
		if (!from) continue;
		const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
		if (length <= longest) continue;
		longest = length;
		best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	}
	return best;
}
