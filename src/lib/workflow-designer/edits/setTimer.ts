import { childrenOf } from '#core/workflows/moddle/access.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import { withExtension } from '../modeler/moddleStep.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/** Sets the duration of a timer event and the time it is counted in. */
export function setTimer(
	services: Services,
	event: DiagramElement,
	{ duration, calendar }: NonNullable<StepBinding['timeLimit']>
): void {
	const { bpmnFactory, moddle, modeling } = services;
	const timeDuration = bpmnFactory.create('bpmn:FormalExpression', { body: duration });
	const old = childrenOf(event.businessObject, 'eventDefinitions')[0];
	const definition = bpmnFactory.create('bpmn:TimerEventDefinition', {
		...(old ? { id: old.get('id') } : {}),
		timeDuration
	});
	Object.assign(timeDuration, { $parent: definition });
	Object.assign(definition, { $parent: event.businessObject });
	modeling.updateProperties(event, {
		eventDefinitions: [definition],
		extensionElements: withExtension(
			services,
			event.businessObject,
			'tt:Timer',
			moddle.create('tt:Timer', { calendar })
		)
	});
}
