import type { NodeType } from '#core/workflows/types.ts';
import { addBefore } from '../edits/addBefore.ts';
import { sequenceFlows } from '../edits/healFlow.ts';
import { GAP, makeSpace, middle } from '../edits/makeRoom.ts';
import { freePlace, goesRight, stretchAround } from '../edits/placing.ts';
import { createPart } from '../modeler/createPart.ts';
import type { PartKind } from '../stepKinds.ts';
import type { FixContext } from './fixContext.ts';

export type GatewayType = Extract<NodeType, 'exclusiveGateway' | 'parallelGateway'>;

/** Puts a gateway after a node and lets all ways out leave from there. */
export function insertSplit({ services, element, names }: FixContext, type: GatewayType): void {
	const { modeling, canvas } = services;
	const ways = [...sequenceFlows(element.outgoing)];
	const right = goesRight(element);
	const gateway = createPart(services, PARTS[type], names, undefined, '');
	const parent = element.parent ?? canvas.getRootElement();
	const border = right ? element.x + element.width : element.y + element.height;
	const size = right ? gateway.width : gateway.height;
	makeSpace(services, right ? 'x' : 'y', border + 1, size + GAP);
	const { x, y } = middle(element);
	const wanted = right ? { x: border + GAP + size / 2, y } : { x, y: border + GAP + size / 2 };
	const at = freePlace(services, wanted, gateway, parent, { axis: right ? 'y' : 'x' });
	const { width, height } = gateway;
	stretchAround(services, element, { x: at.x - width / 2, y: at.y - height / 2, width, height });
	const added = modeling.createShape(gateway, at, parent);
	for (const way of ways) modeling.reconnectStart(way, added, middle(added));
	modeling.connect(element, added);
}

/** Puts a gateway before a node and lets all ways in end there. */
export function insertJoin({ services, element, names }: FixContext, type: GatewayType): void {
	addBefore(services, element, { part: PARTS[type], names, name: '' });
}

// helpers

const PARTS: Readonly<Record<GatewayType, PartKind>> = {
	exclusiveGateway: 'choice',
	parallelGateway: 'parallel'
};
