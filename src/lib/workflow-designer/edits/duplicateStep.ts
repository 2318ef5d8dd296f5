import { readStep } from '#core/workflows/read/readStep.ts';
import type { PartNames } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { addPart } from './addPart.ts';
import { inOneStep } from './inOneStep.ts';
import { updateStep } from './updateStep.ts';

/** Puts a step like this one after it, with the same name and everything said of it; undefined for what is no typed step. */
export function duplicateStep(
	services: Services,
	step: DiagramElement,
	names: PartNames
): DiagramElement | undefined {
	const binding = readStep(step.businessObject, step.id, []);
	if (!binding) return undefined;
	const name = step.businessObject.get('name');
	let added: DiagramElement | undefined;
	inOneStep(services, () => {
		added = addPart(services, step, {
			part: binding.kind,
			names,
			name: typeof name === 'string' ? name : undefined
		});
		if (added) updateStep(services, added, () => binding);
	});
	return added;
}
