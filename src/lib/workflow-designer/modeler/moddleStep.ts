import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf } from '#core/workflows/moddle/access.ts';
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
	const { kind, role, timeLimit, pausesClock, source, result, outcomes, form, citations } = binding;
	const step = moddle.create('tt:Step', {
		kind,
		...(role ? { role } : {}),
		...(timeLimit ? { duration: timeLimit.duration, calendar: timeLimit.calendar } : {}),
		...(pausesClock ? { pausesClock } : {}),
		...(source ? { source } : {}),
		...(result ? { result } : {}),
		...(outcomes.length > 0
			? {
					outcomes: outcomes.map(({ code, label }) =>
						moddle.create('tt:Outcome', { code, vi: label.vi, ...(label.en ? { en: label.en } : {}) })
					)
				}
			: {}),
		...(form
			? {
					form: moddle.create('tt:Form', {
						alias: form.alias,
						visible: form.visible === 'all' ? 'all' : form.visible.join(' '),
						editable: form.editable.join(' ')
					})
				}
			: {}),
		...(citations.length > 0
			? {
					citations: citations.map(({ instrument, place, note }) =>
						moddle.create('tt:Citation', {
							instrument,
							...(place ? { place } : {}),
							...(note ? { note } : {})
						})
					)
				}
			: {})
	});
	for (const part of [...childrenOf(step, 'outcomes'), ...childrenOf(step, 'citations')]) adopt(step, part);
	const formPart = childOf(step, 'form');
	if (formPart) adopt(step, formPart);
	return step;
}

// helpers

/** moddle finds a part's place through `$parent`. */
function adopt(parent: ModdleElement, child: ModdleElement): void {
	Object.assign(child, { $parent: parent });
}
