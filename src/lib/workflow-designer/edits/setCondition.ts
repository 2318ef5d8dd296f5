import { parseExpression } from '#core/expressions/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { withExtension } from '../modeler/moddleStep.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';

/**
 * Writes the condition of a flow, FEEL text and tree together, or removes both. Text that does not parse is refused
 * (false): the editor keeps it until it does.
 */
export function setCondition(services: Services, flow: DiagramElement, feel: string | undefined): boolean {
	const parsed = feel === undefined ? undefined : parseExpression(feel);
	if (parsed && !parsed.ok) return false;
	const { bpmnFactory, moddle, modeling } = services;
	const condition = parsed && moddle.create('tt:Condition', { ast: canonicalJson(parsed.value.ast) });
	const conditionExpression =
		feel === undefined ? undefined : bpmnFactory.create('bpmn:FormalExpression', { body: feel });
	if (conditionExpression) Object.assign(conditionExpression, { $parent: flow.businessObject });
	modeling.updateProperties(flow, {
		conditionExpression,
		extensionElements: withExtension(services, flow.businessObject, 'tt:Condition', condition)
	});
	return true;
}
