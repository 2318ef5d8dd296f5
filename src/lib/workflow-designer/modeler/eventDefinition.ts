import type { ModdleElement } from 'bpmn-moddle';
import type { FlowPart } from '../flowParts.ts';
import type { Services } from './types.ts';

/** A new event definition; a timer starts with one working day, because without a time it would never fire. */
export function eventDefinition(
	{ bpmnFactory }: Pick<Services, 'bpmnFactory'>,
	owner: ModdleElement,
	event: NonNullable<FlowPart['event']>
): ModdleElement {
	const definition = bpmnFactory.create(`bpmn:${event}EventDefinition`);
	Object.assign(definition, { $parent: owner });
	if (event === 'Timer') {
		const timeDuration = bpmnFactory.create('bpmn:FormalExpression', { body: START_DURATION });
		Object.assign(timeDuration, { $parent: definition });
		definition.set('timeDuration', timeDuration);
	}
	return definition;
}

// helpers

const START_DURATION = 'P1D';
