import { createPart } from '../modeler/createPart.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { Box, DiagramElement, Point, Services } from '../modeler/types.ts';
import { flowPartOf, type PartKind } from '../stepKinds.ts';
import { inOneStep } from './inOneStep.ts';
import { GAP, makeRoom, makeSpace, middle } from './makeRoom.ts';
import { freePlace, goesRight, stretchAround } from './placing.ts';

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
 * that already leads on, the part is put in between, so that no implicit split arises. It lies on nothing else, and the
 * lane grows with it. Undefined where nothing can follow (after an end) and for parts that follow nothing (a start).
 */
export function addPart(
	services: Services,
	after: DiagramElement,
	part: NewPart
): DiagramElement | undefined {
	if (after.type === 'bpmn:EndEvent' || part.part === 'start' || flowPartOf(part.part)?.boundary) {
		return undefined;
	}
	let added: DiagramElement | undefined;
	inOneStep(services, () => {
		const shape = createPart(services, part.part, part.names, part.formAlias, part.name);
		const flow = after.waypoints ? after : flowToSplit(after);
		added =
			flow && shape.type !== 'bpmn:EndEvent'
				? insert(services, flow, shape)
				: append(services, flow?.source ?? after, shape);
	});
	return added;
}

/** Puts a new part on the nearest free place, connected to nothing. */
export function placePart(services: Services, at: Point, part: NewPart): DiagramElement {
	const shape = createPart(services, part.part, part.names, part.formAlias, part.name);
	const parent = workArea(services);
	const axis = goesRight(parent) ? 'y' : 'x';
	return services.modeling.createShape(shape, freePlace(services, at, shape, parent, { axis }), parent);
}

/** Where steps can stand: the pool, or the process itself. */
export function workArea({ canvas, elementRegistry }: Services): DiagramElement {
	const [pool] = elementRegistry.filter(({ type }) => type === 'bpmn:Participant');
	return pool ?? canvas.getRootElement();
}

// helpers

function append(services: Services, source: DiagramElement, shape: DiagramElement): DiagramElement {
	const parent = source.parent ?? services.canvas.getRootElement();
	const right = goesRight(source);
	const below = source.host && right;
	const wanted = below
		? {
				x: source.x + source.width + shape.width / 2,
				y: (source.host ?? source).y + (source.host ?? source).height + GAP + shape.height / 2
			}
		: beside(source, shape, right);
	const at = freePlace(services, wanted, shape, parent, { axis: right ? 'y' : 'x' });
	stretchAround(services, source, boxAround(at, shape));
	return services.modeling.appendShape(source, shape, at, parent);
}

function beside(source: DiagramElement, shape: DiagramElement, right: boolean): Point {
	return right
		? { x: source.x + source.width + GAP + shape.width / 2, y: middle(source).y }
		: { x: middle(source).x, y: source.y + source.height + GAP + shape.height / 2 };
}

function boxAround({ x, y }: Point, { width, height }: DiagramElement): Box {
	return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The one flow out of a step or a join; a choice or split gets a new branch instead. */
export function flowToSplit({ type, incoming, outgoing }: DiagramElement): DiagramElement | undefined {
	const flows = outgoing.filter((flow) => flow.type === 'bpmn:SequenceFlow');
	const gateway = type.endsWith('Gateway');
	if (flows.length !== 1 || (gateway && incoming.length < 2)) return undefined;
	return flows[0];
}

function insert(services: Services, flow: DiagramElement, shape: DiagramElement): DiagramElement {
	const { modeling } = services;
	const { source, target } = flow;
	if (!source || !target) throw new Error(`A flow without ends: ${flow.id}`);
	// Work that was drawn in a row before it was divided into columns goes on in its row.
	const right = goesRight(source) || target.x >= source.x + source.width;
	const forward = right ? target.x >= source.x + source.width : target.y >= source.y + source.height;
	if (forward) {
		if (right) makeRoom(services, source, target, shape.width + 2 * GAP);
		else {
			const bottom = source.y + source.height;
			makeSpace(services, 'y', bottom + 1, shape.height + 2 * GAP - (target.y - bottom));
		}
	}
	const row = rowOf(source, target);
	const wanted = !forward
		? middleOfLongest(flow.waypoints ?? [])
		: right
			? { ...beside(source, shape, right), y: middle(row).y }
			: { ...beside(source, shape, right), x: middle(row).x };
	const parent = source.parent ?? services.canvas.getRootElement();
	const at = freePlace(services, wanted, shape, parent, { axis: right ? 'y' : 'x' });
	stretchAround(services, row, boxAround(at, shape));
	const added = modeling.createShape(shape, at, parent);
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
