import type { DiagramElement, Services } from '../modeler/types.ts';

/** Attributes of BPMN itself that are set as they are. */
export interface BpmnProperties {
	/** Boundary events: the step is given up when they happen. */
	readonly cancelActivity?: boolean;
	/** Call activities: what is called; undefined for nothing. */
	readonly calledElement?: string | undefined;
	readonly name?: string;
}

export function setProperty(services: Services, element: DiagramElement, properties: BpmnProperties): void {
	services.modeling.updateProperties(element, { ...properties });
}
