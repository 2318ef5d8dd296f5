import type { DiagramElement, Services } from '../modeler/types.ts';
import { canConnect } from './connectSteps.ts';
import { middle } from './makeRoom.ts';

/** Leads a way out to another node; its name, condition and id stay. False where BPMN does not allow it. */
export function retargetFlow(services: Services, flow: DiagramElement, target: DiagramElement): boolean {
	const { source } = flow;
	if (!source || flow.target === target || !canConnect(services, source, target)) return false;
	services.modeling.reconnectEnd(flow, target, middle(target));
	return true;
}
