import { createPart } from '../modeler/createPart.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { addPart, type NewPart } from './addPart.ts';
import { sequenceFlows } from './healFlow.ts';
import { inOneStep } from './inOneStep.ts';
import { GAP, makeRoom, middle } from './makeRoom.ts';

/**
 * Puts a new part before a node: everything that led to the node leads to the part, and the part to the node. Undefined
 * before a beginning (start or boundary event). One undo step.
 */
export function addBefore(
	services: Services,
	node: DiagramElement,
	part: NewPart
): DiagramElement | undefined {
	if (node.type === 'bpmn:StartEvent' || node.host) return undefined;
	const [only, another] = sequenceFlows(node.incoming);
	if (only && !another) return addPart(services, only, part);
	let added: DiagramElement | undefined;
	inOneStep(services, () => {
		const { modeling, canvas } = services;
		const shape = createPart(services, part.part, part.names, part.formAlias, part.name);
		const { x, y } = { x: node.x, y: middle(node).y };
		makeRoom(services, { x: x - GAP, width: 0 }, node, shape.width + 2 * GAP);
		const position = { x: x + shape.width / 2, y };
		added = modeling.createShape(shape, position, node.parent ?? canvas.getRootElement());
		for (const flow of [...sequenceFlows(node.incoming)]) modeling.reconnectEnd(flow, added, middle(added));
		modeling.connect(added, node);
	});
	return added;
}
