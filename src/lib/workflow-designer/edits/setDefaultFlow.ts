import type { DiagramElement, Services } from '../modeler/types.ts';
import { inOneStep } from './inOneStep.ts';
import { setCondition } from './setCondition.ts';

/** Makes a way out of a gateway its default (which has no condition of its own), or takes that back. */
export function setDefaultFlow(services: Services, flow: DiagramElement, isDefault: boolean): void {
	const gateway = flow.source;
	if (!gateway) return;
	inOneStep(services, () => {
		if (isDefault && flow.businessObject.get('conditionExpression')) setCondition(services, flow, undefined);
		services.modeling.updateProperties(gateway, { default: isDefault ? flow.businessObject : undefined });
	});
}
