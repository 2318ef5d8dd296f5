import type { DiagramElement, Services } from '../modeler/types.ts';
import { healFlow } from './healFlow.ts';
import { inOneStep } from './inOneStep.ts';

/** Removes an element; what led to a step then leads to what came after it. One undo step. */
export function removeStep(services: Services, element: DiagramElement): void {
	inOneStep(services, () => {
		if (!element.waypoints && !element.host) healFlow(services, element);
		services.modeling.removeElements([element]);
	});
}
