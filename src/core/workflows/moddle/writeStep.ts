import type { ModdleElement } from 'bpmn-moddle';
import type { StepBinding } from '../types.ts';
import { childOf, childrenOf } from './access.ts';

/** What makes moddle elements: `BpmnModdle`, or the `moddle` service of bpmn-js. */
export interface ModdleFactory {
	create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
}

/** `tt:step` of a binding, to be put into `extensionElements`; `readStep` of it gives the binding again. */
export function writeStep(moddle: ModdleFactory, binding: StepBinding): ModdleElement {
	const { kind, role, unit, timeLimit, pausesClock, source, result, fee, note } = binding;
	const step = moddle.create('tt:Step', {
		kind,
		...(role ? { role } : {}),
		...(unit ? { unit } : {}),
		...(timeLimit ? { duration: timeLimit.duration, calendar: timeLimit.calendar } : {}),
		...(timeLimit?.cutOff ? { cutOff: timeLimit.cutOff } : {}),
		...(pausesClock ? { pausesClock } : {}),
		...(source ? { source } : {}),
		...(result ? { result } : {}),
		...(fee ? { fee } : {}),
		...partsOf(moddle, binding),
		...(note ? { note: moddle.create('tt:Note', { text: note }) } : {})
	});
	for (const list of ['outcomes', 'notices', 'citations']) {
		for (const part of childrenOf(step, list)) adopt(step, part);
	}
	for (const name of ['form', 'note']) {
		const part = childOf(step, name);
		if (part) adopt(step, part);
	}
	return step;
}

/** moddle finds a part's place through `$parent`. */
export function adopt(parent: ModdleElement, child: ModdleElement): void {
	Object.assign(child, { $parent: parent });
}

// helpers

function partsOf(moddle: ModdleFactory, { outcomes, form, notices = [], citations }: StepBinding): object {
	const list = (name: string, parts: readonly ModdleElement[]) => (parts.length > 0 ? { [name]: parts } : {});
	return {
		...list(
			'outcomes',
			outcomes.map(({ code, label }) => moddle.create('tt:Outcome', { code, ...label }))
		),
		...(form
			? {
					form: moddle.create('tt:Form', {
						alias: form.alias,
						visible: form.visible === 'all' ? 'all' : form.visible.join(' '),
						editable: form.editable.join(' ')
					})
				}
			: {}),
		...list(
			'notices',
			notices.map(({ to, channel, text }) => moddle.create('tt:Notice', { to, channel, ...text }))
		),
		...list(
			'citations',
			citations.map((citation) => moddle.create('tt:Citation', { ...citation }))
		)
	};
}
