import type { DiagramElement } from '../modeler/types.ts';
import { sequenceFlows } from './healFlow.ts';
import type { Place } from './moveStep.ts';

/**
 * The place one further up or down the sequence: past the one node before or after the step. Past a choice it goes into
 * its usual way. Undefined where there is none, or where several ways in leave open which is meant.
 */
export function shiftPlace(step: DiagramElement, direction: 'up' | 'down'): Place | undefined {
	const [out, anotherOut] = sequenceFlows(step.outgoing);
	if (!out?.target || anotherOut) return undefined;
	if (direction === 'down') return placeAfter(step, out.target);
	const [into, anotherIn] = sequenceFlows(step.incoming);
	return into?.source && !anotherIn ? placeBefore(into.source) : undefined;
}

// helpers

function placeAfter(step: DiagramElement, next: DiagramElement): Place | undefined {
	const ways = sequenceFlows(next.outgoing).filter(({ target }) => target !== step);
	const usual = next.businessObject.get('default');
	const into = ways.find(({ businessObject }) => businessObject === usual) ?? ways[0];
	return into && { into };
}

function placeBefore(before: DiagramElement): Place | undefined {
	const [into, another] = sequenceFlows(before.incoming);
	if (!into || before.host) return undefined;
	return another ? { before } : { into };
}
