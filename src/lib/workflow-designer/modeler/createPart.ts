import type { ModdleElement } from 'bpmn-moddle';
import type { StepBinding } from '#core/workflows/types.ts';
import { bpmnTypeOf, flowPartOf, isStepPart, startBinding, type PartKind } from '../stepKinds.ts';
import { freeId } from './freeId.ts';
import { moddleStep, withExtension } from './moddleStep.ts';
import type { PartNames } from './partNames.ts';
import type { DiagramElement, Services } from './types.ts';
import { eventDefinition } from './eventDefinition.ts';

/** A new shape for a part, not yet on the canvas: typed, named, bound, with a readable id no other element has. */
export function createPart(
	services: Services,
	part: PartKind,
	names: PartNames,
	formAlias: string | undefined,
	name?: string,
	binding: Partial<StepBinding> = {}
): DiagramElement {
	const { bpmnFactory, elementFactory, moddle } = services;
	const type = bpmnTypeOf(part);
	const flow = flowPartOf(part);
	const shown = name ?? (!flow || flow.named ? names.part(part) : undefined);
	const businessObject = bpmnFactory.create(type, {
		id: freeId(services, part.replace(/Aside$/, '')),
		...(shown ? { name: shown } : {})
	});
	moddle.ids.claim(String(businessObject.get('id')), businessObject);
	if (isStepPart(part)) {
		const whole = { ...startBinding(part, formAlias), outcomes: names.outcomes(part), ...binding };
		bind(services, businessObject, 'tt:Step', moddleStep(services, whole));
	}
	if (flow?.boundary && !flow.boundary.interrupting) businessObject.set('cancelActivity', false);
	if (flow?.event) {
		businessObject.set('eventDefinitions', [eventDefinition(services, businessObject, flow.event)]);
		if (flow.event === 'Timer') {
			bind(services, businessObject, 'tt:Timer', moddle.create('tt:Timer', { calendar: 'working' }));
		}
	}
	return elementFactory.createShape({
		type,
		businessObject,
		...(part === 'subprocess' ? { isExpanded: true } : {})
	});
}

// helpers

function bind(services: Services, owner: ModdleElement, type: string, child: ModdleElement): void {
	owner.set('extensionElements', withExtension(services, owner, type, child));
}
