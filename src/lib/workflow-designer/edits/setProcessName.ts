import { childOf } from '#core/workflows/moddle/access.ts';
import type { Services } from '../modeler/types.ts';

/** Names the process, which is the drawing itself or what its one pool holds. */
export function setProcessName({ canvas, elementRegistry, modeling }: Services, name: string): void {
	const [pool] = elementRegistry.filter(({ type }) => type === 'bpmn:Participant');
	const process = pool && childOf(pool.businessObject, 'processRef');
	if (pool && process) modeling.updateModdleProperties(pool, process, { name });
	else modeling.updateProperties(canvas.getRootElement(), { name });
}
