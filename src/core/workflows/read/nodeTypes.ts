import type { ModdleElement } from 'bpmn-moddle';
import { bpmnName, childrenOf, flagOf } from '../moddle/access.ts';
import type { NodeType, NotPortable } from '../types.ts';

export interface MappedType {
	readonly type: NodeType;
	readonly deviation?: Omit<NotPortable, 'at'>;
}

/** Graph type of a flow node; what is outside the portable subset maps to its nearest kin and says so. */
export function nodeTypeOf(element: ModdleElement): MappedType | undefined {
	const name = bpmnName(element);
	const event = EVENTS[name];
	if (event) return eventType(element, name, event);
	const plain = PLAIN[name];
	if (!plain) return undefined;
	if (name === 'subProcess' && flagOf(element, 'triggeredByEvent')) {
		return { type: 'subProcess', deviation: { element: 'eventSubProcess', rewrite: 'boundaryEvent', controlFlow: true } };
	}
	const [type, rewrite, controlFlow = false] = plain;
	return rewrite ? { type, deviation: { element: name, rewrite, controlFlow } } : { type };
}

// helpers

/** BPMN name → graph type, and, when not portable, what to draw instead and whether token flow is affected. */
const PLAIN: Readonly<Record<string, readonly [NodeType, string?, boolean?]>> = {
	userTask: ['userTask'],
	serviceTask: ['serviceTask'],
	sendTask: ['sendTask'],
	receiveTask: ['receiveTask'],
	exclusiveGateway: ['exclusiveGateway'],
	parallelGateway: ['parallelGateway'],
	eventBasedGateway: ['eventBasedGateway'],
	subProcess: ['subProcess'],
	callActivity: ['callActivity'],
	task: ['userTask', 'userTask'],
	manualTask: ['userTask', 'userTask'],
	scriptTask: ['serviceTask', 'serviceTask'],
	businessRuleTask: ['serviceTask', 'serviceTask'],
	inclusiveGateway: ['exclusiveGateway', 'exclusiveGateway | parallelGateway', true],
	complexGateway: ['exclusiveGateway', 'exclusiveGateway | parallelGateway', true],
	transaction: ['subProcess', 'subProcess', true],
	adHocSubProcess: ['subProcess', 'subProcess', true],
	subChoreography: ['subProcess', 'subProcess', true],
	choreographyTask: ['userTask', 'userTask', true],
	callChoreography: ['callActivity', 'callActivity', true]
};

interface EventShape {
	/** Graph type by event definition; '' is the event without one. */
	readonly portable: Readonly<Record<string, NodeType>>;
	readonly nearest: NodeType;
	readonly rewrite: string;
	readonly controlFlow: boolean;
}

const EVENTS: Readonly<Record<string, EventShape>> = {
	startEvent: {
		portable: { '': 'startEvent' },
		nearest: 'startEvent',
		rewrite: 'startEvent',
		controlFlow: false
	},
	endEvent: {
		portable: { '': 'endEvent', terminateEventDefinition: 'terminateEnd', errorEventDefinition: 'errorEnd' },
		nearest: 'endEvent',
		rewrite: 'sendTask → endEvent',
		controlFlow: false
	},
	intermediateCatchEvent: {
		portable: { timerEventDefinition: 'timerCatch', messageEventDefinition: 'messageCatch' },
		nearest: 'messageCatch',
		rewrite: 'messageEventDefinition | timerEventDefinition',
		controlFlow: true
	},
	intermediateThrowEvent: {
		portable: {},
		nearest: 'sendTask',
		rewrite: 'sendTask',
		controlFlow: false
	},
	boundaryEvent: {
		portable: {
			timerEventDefinition: 'boundaryTimer',
			messageEventDefinition: 'boundaryMessage',
			errorEventDefinition: 'boundaryError'
		},
		nearest: 'boundaryMessage',
		rewrite: 'timerEventDefinition | messageEventDefinition | errorEventDefinition',
		controlFlow: true
	}
};

function eventType(element: ModdleElement, name: string, shape: EventShape): MappedType {
	const definitions = childrenOf(element, 'eventDefinitions').map(bpmnName);
	const references = childrenOf(element, 'eventDefinitionRef').map(bpmnName);
	const [definition = '', ...more] = [...definitions, ...references];
	const type = shape.portable[definition];
	if (type && more.length === 0) return { type };
	// A link or compensation moves tokens in ways the graph does not hold; an escalation or signal start does not.
	const controlFlow = shape.controlFlow || /link|compensate|cancel/.test(definition) || more.length > 0;
	return {
		type: shape.nearest,
		deviation: { element: definition ? `${name} (${definition})` : name, rewrite: shape.rewrite, controlFlow }
	};
}
