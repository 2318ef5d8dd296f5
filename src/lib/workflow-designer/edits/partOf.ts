import { childrenOf, flagOf } from '#core/workflows/moddle/access.ts';
import { readStep } from '#core/workflows/read/readStep.ts';
import { FLOW_PART_KINDS, FLOW_PARTS, type FlowPart } from '../flowParts.ts';
import type { DiagramElement } from '../modeler/types.ts';
import type { PartKind } from '../stepKinds.ts';

/** Which part of the palette an element is; undefined for steps without a kind and for what the palette does not have. */
export function partOf({
	type,
	businessObject,
	id
}: Pick<DiagramElement, 'type' | 'businessObject' | 'id'>): PartKind | undefined {
	if (/Task$/.test(type)) return readStep(businessObject, id, [])?.kind;
	const definitions = childrenOf(businessObject, 'eventDefinitions').map(({ $type }) => $type);
	return FLOW_PART_KINDS.find((part) => {
		const { type: partType, event, boundary }: FlowPart = FLOW_PARTS[part];
		if (partType !== type) return false;
		if (boundary && event !== 'Error' && boundary.interrupting !== flagOf(businessObject, 'cancelActivity'))
			return false;
		return event
			? definitions.length === 1 && definitions[0] === `bpmn:${event}EventDefinition`
			: definitions.length === 0;
	});
}
