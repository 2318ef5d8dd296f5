import { readCondition } from '#core/workflows/read/readCondition.ts';
import { renameReads } from '../edits/renameReads.ts';
import { setCondition } from '../edits/setCondition.ts';
import type { FixContext } from './fixContext.ts';

/** Gives an element another id; conditions that read its outcome read it under the new one. */
export function renameElement({ services, element }: FixContext, id: string): void {
	const ids = new Map([[element.id, id]]);
	services.modeling.updateProperties(element, { id });
	for (const flow of services.elementRegistry.filter(({ type }) => type === 'bpmn:SequenceFlow')) {
		const feel = readCondition(flow.businessObject).condition?.feel;
		const renamed = feel === undefined ? undefined : renameReads(feel, ids);
		if (renamed !== feel) setCondition(services, flow, renamed);
	}
}
