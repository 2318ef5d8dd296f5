import { readCondition } from '#core/workflows/read/readCondition.ts';
import { readStep } from '#core/workflows/read/readStep.ts';
import { readTimer } from '#core/workflows/read/readTimer.ts';
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
	/** Flows: ends, condition, and whether it is the default way out of a choice. */
	readonly flow?: {
		readonly source: string;
		readonly target: string;
		readonly condition?: GraphFlow['condition'];
		readonly fromChoice: boolean;
		readonly isDefault: boolean;
	};
	readonly outgoing: readonly { readonly id: string; readonly name: string; readonly target: string }[];
}

export function viewOf(element: DiagramElement): ElementView {
	const { businessObject, id } = element;
	const type = businessObject.$type.replace('bpmn:', '');
	const step = isActivity(type) ? readStep(businessObject, id, []) : undefined;
	const timer = /Event$/.test(type) ? readTimer(businessObject) : undefined;
	return {
		id,
		type,
		name: nameOf(element),
		...(step ? { step } : {}),
		...(timer ? { timer } : {}),
		...(element.source && element.target ? { flow: flowView(element, element.source, element.target) } : {}),
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

function nameOf({ businessObject }: DiagramElement): string {
	const name = businessObject.get('name');
	return typeof name === 'string' ? name : '';
}
