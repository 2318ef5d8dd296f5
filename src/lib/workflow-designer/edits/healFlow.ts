import type { DiagramElement, Services } from '../modeler/types.ts';
import { middle } from './makeRoom.ts';

/**
 * Leads everything that led to a node past it, to the one node it leads to; answers the flow out of it, which is then
 * free to lead elsewhere. Undefined, and nothing done, for a node with no way out or several: nobody could say which way
 * work goes on without it.
 */
export function healFlow(
	{ modeling }: Pick<Services, 'modeling'>,
	node: DiagramElement
): DiagramElement | undefined {
	const [out, another] = sequenceFlows(node.outgoing);
	const next = out?.target;
	if (!out || !next || another || next === node) return undefined;
	for (const flow of [...sequenceFlows(node.incoming)]) {
		// A step between a node and itself leaves nothing behind.
		if (flow.source === next) modeling.removeElements([flow]);
		else modeling.reconnectEnd(flow, next, middle(next));
	}
	return out;
}

export function sequenceFlows(flows: readonly DiagramElement[]): readonly DiagramElement[] {
	return flows.filter(({ type }) => type === 'bpmn:SequenceFlow');
}
