import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, extensionOf, flagOf, textOf } from '#core/workflows/moddle/access.ts';
import { readCondition } from '#core/workflows/read/readCondition.ts';
import { readStep } from '#core/workflows/read/readStep.ts';
import { readErrorCode, readTimer } from '#core/workflows/read/readTimer.ts';
import type { GraphFlow, GraphNode, StepBinding } from '#core/workflows/types.ts';
import type { DiagramElement } from './modeler/types.ts';

/** What the properties panel shows of an element: plain data, read anew after every change. */
export interface ElementView {
	readonly id: string;
	/** BPMN name without prefix: `UserTask`, `SequenceFlow`. */
	readonly type: string;
	readonly name: string;
	readonly step?: StepBinding;
	readonly timer?: GraphNode['timer'];
	readonly event?: EventView;
	/** Flows: ends, condition, and whether it is the default way out of a choice. */
	readonly flow?: {
		readonly source: string;
		readonly target: string;
		readonly condition?: GraphFlow['condition'];
		readonly fromChoice: boolean;
		readonly isDefault: boolean;
	};
	/** Activities done once per item of a list. */
	readonly forEach?: GraphNode['forEach'];
	/** Call activities: what is called. */
	readonly calledElement?: string;
	/** Lanes: ids of what stands in them. */
	readonly members?: readonly string[];
	readonly outgoing: readonly { readonly id: string; readonly name: string; readonly target: string }[];
}

export interface EventView {
	readonly kind: 'timer' | 'message' | 'error' | 'terminate' | 'none';
	/** Boundary events: the step they sit on, and whether it is given up when they happen. */
	readonly host?: string;
	readonly interrupting?: boolean;
	/** Error it throws or catches. */
	readonly errorCode?: string;
	/** Name of the message it waits for. */
	readonly message?: string;
}

export function viewOf(element: DiagramElement): ElementView {
	const { businessObject, id } = element;
	const type = businessObject.$type.replace('bpmn:', '');
	const activity = isActivity(type);
	const step = activity ? readStep(businessObject, id, []) : undefined;
	const event = /Event$/.test(type) ? eventView(element) : undefined;
	const timer = event && readTimer(businessObject);
	const forEach = activity ? loopOf(businessObject) : undefined;
	const called = type === 'CallActivity' ? textOf(businessObject, 'calledElement') : undefined;
	return {
		id,
		type,
		name: nameOf(element),
		...(step ? { step } : {}),
		...(timer ? { timer } : {}),
		...(event ? { event } : {}),
		...(element.source && element.target ? { flow: flowView(element, element.source, element.target) } : {}),
		...(forEach ? { forEach } : {}),
		...(called === undefined ? {} : { calledElement: called }),
		...(type === 'Lane' ? { members: membersOf(businessObject) } : {}),
		outgoing: (element.outgoing ?? [])
			.filter((flow) => flow.type === 'bpmn:SequenceFlow')
			.map((flow) => ({ id: flow.id, name: nameOf(flow), target: flow.target ? nameOf(flow.target) : '' }))
	};
}

export function isActivity(type: string): boolean {
	return /Task$|^SubProcess$|^CallActivity$/.test(type);
}

// helpers

function flowView(
	flow: DiagramElement,
	source: DiagramElement,
	target: DiagramElement
): NonNullable<ElementView['flow']> {
	const { condition } = readCondition(flow.businessObject);
	return {
		source: source.id,
		target: target.id,
		...(condition ? { condition } : {}),
		fromChoice: source.type === 'bpmn:ExclusiveGateway' && source.outgoing.length > 1,
		isDefault: source.businessObject.get('default') === flow.businessObject
	};
}

const EVENT_KINDS: Readonly<Record<string, EventView['kind']>> = {
	'bpmn:TimerEventDefinition': 'timer',
	'bpmn:MessageEventDefinition': 'message',
	'bpmn:ErrorEventDefinition': 'error',
	'bpmn:TerminateEventDefinition': 'terminate'
};

function eventView({ businessObject, host }: DiagramElement): EventView {
	const [definition] = childrenOf(businessObject, 'eventDefinitions');
	const kind = EVENT_KINDS[definition?.$type ?? ''] ?? 'none';
	const errorCode = kind === 'error' ? readErrorCode(businessObject) : undefined;
	const message = definition && kind === 'message' ? childOf(definition, 'messageRef') : undefined;
	const messageName = message && textOf(message, 'name');
	return {
		kind,
		...(host
			? { host: host.id, interrupting: kind === 'error' || flagOf(businessObject, 'cancelActivity') }
			: {}),
		...(errorCode === undefined ? {} : { errorCode }),
		...(messageName === undefined ? {} : { message: messageName })
	};
}

function loopOf(activity: ModdleElement): GraphNode['forEach'] {
	const loop = childOf(activity, 'loopCharacteristics');
	const each = loop && extensionOf(loop, 'tt:ForEach');
	const collection = each && textOf(each, 'collection');
	return loop && collection ? { collection, sequential: flagOf(loop, 'isSequential') } : undefined;
}

function membersOf(lane: ModdleElement): readonly string[] {
	const own = childrenOf(lane, 'flowNodeRef').flatMap((node) => textOf(node, 'id') ?? []);
	const inner = childOf(lane, 'childLaneSet');
	return [...own, ...(inner ? childrenOf(inner, 'lanes').flatMap(membersOf) : [])];
}

function nameOf({ businessObject }: DiagramElement): string {
	const name = businessObject.get('name');
	return typeof name === 'string' ? name : '';
}
