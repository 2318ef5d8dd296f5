import type { StepBinding } from '#core/workflows/types.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { bpmnTypeOf, isStepPart, STEP_DEFAULTS, type PartKind } from '../stepKinds.ts';
import { inOneStep } from './inOneStep.ts';
import { updateStep } from './updateStep.ts';

/**
 * Makes a step another kind of step (or a gateway another gateway); id, connections and binding stay. Role, pause,
 * outcomes and name follow the kind as far as they still were those of the old one. One undo step.
 */
export function changeKind(
	services: Services,
	element: DiagramElement,
	part: PartKind,
	names: PartNames
): DiagramElement {
	let current = element;
	inOneStep(services, () => {
		const type = bpmnTypeOf(part);
		if (current.type !== type) current = services.bpmnReplace.replaceElement(current, { type });
		if (!isStepPart(part)) return;
		const name = current.businessObject.get('name');
		updateStep(services, current, (binding) => {
			if (!name || name === names.part(binding.kind))
				services.modeling.updateLabel(current, names.part(part));
			return rebind(binding, part, names);
		});
	});
	return current;
}

// helpers

function rebind(binding: StepBinding, kind: StepBinding['kind'], names: PartNames): StepBinding {
	const before = STEP_DEFAULTS[binding.kind];
	const after = STEP_DEFAULTS[kind];
	const { role, pausesClock, source, form, ...rest } = binding;
	const usual = JSON.stringify(names.outcomes(binding.kind)) === JSON.stringify(binding.outcomes);
	const pauses = pausesClock === before.pausesClock ? after.pausesClock : pausesClock;
	const nextRole = role === undefined || role === before.role ? after.role : role;
	return {
		...rest,
		kind,
		role: nextRole,
		outcomes: usual ? names.outcomes(kind) : binding.outcomes,
		...(pauses ? { pausesClock: true } : {}),
		...(source && kind === 'lookUpSource' ? { source } : {}),
		...(form && after.type === 'userTask' ? { form } : {})
	};
}
