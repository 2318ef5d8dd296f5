import { withExtension } from '../modeler/moddleStep.ts';
import { eventDefinition } from '../modeler/eventDefinition.ts';
import type { FlowPart } from '../flowParts.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { bpmnTypeOf, flowPartOf, isStepPart, type PartKind } from '../stepKinds.ts';
import { inOneStep } from './inOneStep.ts';
import { partOf } from './partOf.ts';
import { rebind, type LostPart } from './rebind.ts';
import { updateStep } from './updateStep.ts';

export interface KindChange {
	readonly element: DiagramElement;
	/** What the new kind has no place for; it was removed. */
	readonly lost: readonly LostPart[];
}

/**
 * Makes an element another kind of the same sort (step, gateway, event); id, connections and what still fits of its
 * binding stay. A name that was only that of its kind becomes that of the new one. One undo step.
 */
export function changeKind(
	services: Services,
	element: DiagramElement,
	part: PartKind,
	names: PartNames
): KindChange {
	let current = element;
	let lost: readonly LostPart[] = [];
	inOneStep(services, () => {
		const before = partOf(current);
		const type = bpmnTypeOf(part);
		const flow = flowPartOf(part);
		if (current.type !== type) {
			const expanded = part === 'subprocess' ? { isExpanded: true } : {};
			current = services.bpmnReplace.replaceElement(current, { type, ...expanded });
		} else if (flow) lost = changeEvent(services, current, flow);
		renameWith(services, current, before, part, names);
		if (!isStepPart(part)) return;
		updateStep(services, current, (binding) => {
			const rebound = rebind(binding, part, names);
			lost = rebound.lost;
			return rebound.binding;
		});
	});
	return { element: current, lost };
}

// helpers

/** An event keeps its place, label and id; what happens there is another thing. */
function changeEvent(services: Services, element: DiagramElement, flow: FlowPart): readonly LostPart[] {
	const { businessObject } = element;
	const event = flow.event;
	const isTimer = event === 'Timer';
	const was = partOf(element);
	const wasTimer = was !== undefined && flowPartOf(was)?.event === 'Timer';
	const same = was !== undefined && flowPartOf(was)?.event === event;
	const timer = isTimer ? services.moddle.create('tt:Timer', { calendar: 'working' }) : undefined;
	services.modeling.updateProperties(element, {
		...(same
			? {}
			: {
					eventDefinitions: event ? [eventDefinition(services, businessObject, event)] : [],
					extensionElements: withExtension(services, businessObject, 'tt:Timer', timer)
				}),
		...(flow.boundary ? { cancelActivity: flow.boundary.interrupting } : {})
	});
	return wasTimer && !isTimer ? ['timer'] : [];
}

function renameWith(
	services: Services,
	element: DiagramElement,
	before: PartKind | undefined,
	part: PartKind,
	names: PartNames
): void {
	const named = !flowPartOf(part) || flowPartOf(part)?.named;
	const name = element.businessObject.get('name');
	if (!named || (name && (!before || name !== names.part(before)))) return;
	if (name !== names.part(part)) services.modeling.updateLabel(element, names.part(part));
}
