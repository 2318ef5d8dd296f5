import { BpmnModdle } from 'bpmn-moddle';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { ttDescriptor } from '../moddle/ttDescriptor.ts';
import { mainProcess } from '../read/mainProcess.ts';
import { parseDefinitions } from '../read/parseDefinitions.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import { applyOverrides } from './applyOverrides.ts';
import { drawCourses } from './bpmn/drawCourses.ts';
import { flowElements } from './bpmn/flowElements.ts';
import { removeElements } from './bpmn/removeElements.ts';
import { writeFlows } from './bpmn/writeFlows.ts';
import { writeNodes } from './bpmn/writeNodes.ts';
import type { EffectiveWorkflow, WorkflowOverrides } from './types.ts';

export interface EffectiveBpmn extends EffectiveWorkflow {
	/** Reading it gives `graph`. */
	readonly bpmn: string;
}

/**
 * `applyOverrides` on the BPMN text: what a release contains and what is drawn. The text itself when nothing differs.
 * Problems are those of reading the text.
 */
export async function applyToBpmn(
	xml: string,
	overrides: WorkflowOverrides | undefined
): Promise<Result<EffectiveBpmn>> {
	const base = await readWorkflow(xml);
	if (!base.ok) return base;
	const effective = applyOverrides(base.value, overrides);
	if (effective.graph === base.value) return ok({ ...effective, bpmn: xml });

	const definitions = await parseDefinitions(xml);
	if (!definitions.ok) return definitions;
	const process = mainProcess(definitions.value);
	if (!process) return fail({ code: 'workflow/no-process' });
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	const elements = flowElements(process);
	writeNodes(moddle, definitions.value, elements, base.value, effective.graph);
	drawCourses(definitions.value, elements, effective);
	writeFlows(elements, base.value, effective.graph);
	removeElements(definitions.value, process, elements, effective.graph);
	return ok({ ...effective, bpmn: (await moddle.toXML(definitions.value, { format: true })).xml });
}
