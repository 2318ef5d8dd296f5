import type { GraphNode, NodeType } from '../types.ts';

/**
 * Whether a dossier can stand at the node when the new workflow comes. Others are passed in the same moment; a boundary
 * event waits with its host and is set anew there.
 */
export function mayRest({ type, incoming }: GraphNode): boolean {
	return type === 'parallelGateway' ? incoming.length > 1 : BEHAVIOUR[type] !== undefined;
}

/** Whether an engine takes a dossier that stands at the one on to the other. */
export function sameBehaviour(one: GraphNode, other: GraphNode): boolean {
	if (BEHAVIOUR[one.type] !== BEHAVIOUR[other.type] || BEHAVIOUR[one.type] === undefined) return one.type === other.type;
	return one.forEach?.sequential === other.forEach?.sequential;
}

// helpers

/** What somebody or something outside does at a node; service and send tasks are both work for an external worker. */
const BEHAVIOUR: Readonly<Partial<Record<NodeType, string>>> = {
	userTask: 'user',
	serviceTask: 'worker',
	sendTask: 'worker',
	receiveTask: 'receive',
	messageCatch: 'message',
	timerCatch: 'timer',
	eventBasedGateway: 'events',
	parallelGateway: 'join',
	subProcess: 'subProcess',
	callActivity: 'call'
};
