import type { GraphNode } from '../types.ts';

const ACTIVITIES: ReadonlySet<GraphNode['type']> = new Set([
	'userTask',
	'serviceTask',
	'sendTask',
	'receiveTask',
	'subProcess',
	'callActivity'
]);

export function isActivity({ type }: GraphNode): boolean {
	return ACTIVITIES.has(type);
}

/** A step a person does. */
export function isPersonal({ type, step }: GraphNode): boolean {
	return (type === 'userTask' || type === 'receiveTask') && step?.role !== 'system';
}

export function isGateway({ type }: GraphNode): boolean {
	return type === 'exclusiveGateway' || type === 'parallelGateway' || type === 'eventBasedGateway';
}

export function isEnd({ type }: GraphNode): boolean {
	return type === 'endEvent' || type === 'terminateEnd' || type === 'errorEnd';
}

/** An event on the border of an activity. */
export function isBoundary({ type }: GraphNode): boolean {
	return type === 'boundaryTimer' || type === 'boundaryMessage' || type === 'boundaryError';
}
