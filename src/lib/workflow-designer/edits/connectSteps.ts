import type { DiagramElement, Services } from '../modeler/types.ts';

/** Leads a flow from one node to another; undefined when BPMN does not allow it (into a start, out of an end, across a border). */
export function connectSteps(
	{ modeling, rules }: Services,
	source: DiagramElement,
	target: DiagramElement
): DiagramElement | undefined {
	return canConnect({ rules }, source, target) ? modeling.connect(source, target) : undefined;
}

export function canConnect(
	{ rules }: Pick<Services, 'rules'>,
	source: DiagramElement,
	target: DiagramElement
): boolean {
	const allowed = rules.allowed('connection.create', { source, target });
	return (
		typeof allowed === 'object' &&
		allowed !== null &&
		'type' in allowed &&
		allowed.type === 'bpmn:SequenceFlow'
	);
}
