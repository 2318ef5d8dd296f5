import { readStep } from '#core/workflows/read/readStep.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import { moddleStep, withExtension } from '../modeler/moddleStep.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/** Changes what `tt:step` says of an activity; one undo step. */
export function updateStep(
	services: Services,
	element: DiagramElement,
	change: (binding: StepBinding) => StepBinding
): void {
	const { businessObject } = element;
	const binding = readStep(businessObject, element.id, []) ?? {
		kind: 'appraise',
		outcomes: [],
		citations: []
	};
	const step = moddleStep(services, change(binding));
	services.modeling.updateProperties(element, {
		extensionElements: withExtension(services, businessObject, 'tt:Step', step)
	});
}
