import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf } from '#core/workflows/moddle/access.ts';
import { adopt, writeStep } from '#core/workflows/moddle/writeStep.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import type { Services } from './types.ts';

type Make = Pick<Services, 'moddle' | 'bpmnFactory'>;

/** `bpmn:extensionElements` with `child` in place of any other of its type (or, without one, only the others). */
export function withExtension(
	{ bpmnFactory }: Make,
	owner: ModdleElement,
	type: string,
	child: ModdleElement | undefined
): ModdleElement | undefined {
	const old = childOf(owner, 'extensionElements');
	const others = old ? childrenOf(old, 'values').filter((value) => value.$type !== type) : [];
	const values = child ? [...others, child] : others;
	if (values.length === 0) return undefined;
	const extensions = bpmnFactory.create('bpmn:ExtensionElements', { values });
	for (const value of values) adopt(extensions, value);
	adopt(owner, extensions);
	return extensions;
}

/** `tt:step` of a binding. */
export function moddleStep({ moddle }: Make, binding: StepBinding): ModdleElement {
	return writeStep(moddle, binding);
}
