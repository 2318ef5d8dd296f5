import type { NodeType } from '#core/workflows/types.ts';
import type { FixContext } from './fixContext.ts';

/** Makes an element one of the portable subset; id, name, flows and what fits of the binding stay. */
export function replaceElement(
	{ services, element }: FixContext,
	{ type }: { readonly type: NodeType }
): void {
	services.bpmnReplace.replaceElement(element, TARGETS[type]);
}

// helpers

type Target = Parameters<FixContext['services']['bpmnReplace']['replaceElement']>[1];

const TARGETS: Readonly<Record<NodeType, Target>> = {
	startEvent: { type: 'bpmn:StartEvent' },
	endEvent: { type: 'bpmn:EndEvent' },
	terminateEnd: { type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:TerminateEventDefinition' },
	errorEnd: { type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' },
	userTask: { type: 'bpmn:UserTask' },
	serviceTask: { type: 'bpmn:ServiceTask' },
	sendTask: { type: 'bpmn:SendTask' },
	receiveTask: { type: 'bpmn:ReceiveTask' },
	exclusiveGateway: { type: 'bpmn:ExclusiveGateway' },
	parallelGateway: { type: 'bpmn:ParallelGateway' },
	eventBasedGateway: { type: 'bpmn:EventBasedGateway' },
	subProcess: { type: 'bpmn:SubProcess', isExpanded: true },
	callActivity: { type: 'bpmn:CallActivity' },
	timerCatch: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
	messageCatch: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' },
	boundaryTimer: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
	boundaryMessage: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' },
	boundaryError: { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' }
};
