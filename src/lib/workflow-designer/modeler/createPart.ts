import { startBinding, bpmnTypeOf, isStepPart, type PartKind } from '../stepKinds.ts';
import type { PartNames } from './partNames.ts';
import { moddleStep, withExtension } from './moddleStep.ts';
import type { DiagramElement, Services } from './types.ts';

/** A new shape for a part, not yet on the canvas: typed, named, bound, with a readable id no other element has. */
export function createPart(
	services: Services,
	part: PartKind,
	names: PartNames,
	formAlias: string | undefined,
	name?: string
): DiagramElement {
	const { bpmnFactory, elementFactory, moddle } = services;
	const type = bpmnTypeOf(part);
	const businessObject = bpmnFactory.create(type, {
		id: freeId(services, part),
		...(part === 'end' || part === 'parallel' ? {} : { name: name ?? names.part(part) })
	});
	moddle.ids.claim(String(businessObject.get('id')), businessObject);
	if (isStepPart(part)) {
		const binding = { ...startBinding(part, formAlias), outcomes: names.outcomes(part) };
		const extensions = withExtension(services, businessObject, 'tt:Step', moddleStep(services, binding));
		businessObject.set('extensionElements', extensions);
	}
	return elementFactory.createShape({ type, businessObject });
}

// helpers

/** `appraise`, `appraise2` …: plain FEEL names, so that conditions can read `step.appraise2.outcome`. */
function freeId({ moddle, elementRegistry }: Services, part: PartKind): string {
	for (let number = 1; ; number += 1) {
		const id = number === 1 ? part : `${part}${number}`;
		if (!moddle.ids.assigned(id) && !elementRegistry.get(id)) return id;
	}
}
