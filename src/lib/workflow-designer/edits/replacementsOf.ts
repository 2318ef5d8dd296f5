import { STEP_KINDS } from '#core/workflows/types.ts';
import type { DiagramElement } from '../modeler/types.ts';
import type { PartKind } from '../stepKinds.ts';
import { partOf } from './partOf.ts';

/** What an element may become: only kinds that keep its place in the flow and what is attached to it. */
export function replacementsOf(element: DiagramElement): readonly PartKind[] {
	const own = partOf(element);
	return candidates(element).filter((part) => part !== own);
}

// helpers

function candidates(element: DiagramElement): readonly PartKind[] {
	const { type, children = [] } = element;
	if (/Task$/.test(type)) return STEP_KINDS;
	if (/Gateway$/.test(type)) {
		return waitsOnly(element) ? ['choice', 'parallel', 'eventChoice'] : ['choice', 'parallel'];
	}
	if (type === 'bpmn:EndEvent') return ['end', 'terminate', 'errorEnd'];
	if (type === 'bpmn:IntermediateCatchEvent') return ['timer', 'message'];
	if (type === 'bpmn:BoundaryEvent') {
		return [
			'boundaryTimer',
			'boundaryTimerAside',
			'boundaryMessage',
			'boundaryMessageAside',
			'boundaryError'
		];
	}
	if (type === 'bpmn:CallActivity') return ['subprocess'];
	// What stands inside would be lost.
	if (type === 'bpmn:SubProcess' && children.length === 0) return ['call'];
	return [];
}

/** A gateway that waits for events can lead to nothing else. */
function waitsOnly({ outgoing }: DiagramElement): boolean {
	return outgoing.every(({ target }) =>
		/^bpmn:(IntermediateCatchEvent|ReceiveTask)$/.test(target?.type ?? '')
	);
}
