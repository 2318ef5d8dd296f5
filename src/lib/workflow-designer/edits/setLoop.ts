import type { GraphNode } from '#core/workflows/types.ts';
import { withExtension } from '../modeler/moddleStep.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/** Makes an activity be done once per item of a list, or once. */
export function setLoop(
	services: Services,
	element: DiagramElement,
	forEach: GraphNode['forEach'] | undefined
): void {
	services.modeling.updateProperties(element, {
		loopCharacteristics: forEach && loopOf(services, element, forEach)
	});
}

// helpers

function loopOf(
	services: Services,
	{ businessObject }: DiagramElement,
	{ collection, sequential }: NonNullable<GraphNode['forEach']>
) {
	const { bpmnFactory, moddle } = services;
	const loop = bpmnFactory.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: sequential });
	const each = moddle.create('tt:ForEach', { collection });
	loop.set('extensionElements', withExtension(services, loop, 'tt:ForEach', each));
	Object.assign(loop, { $parent: businessObject });
	return loop;
}
