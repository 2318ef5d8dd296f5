import type { StepBinding } from '../types.ts';
import type { PlannedStep } from './types.ts';

/** What `tt:step` says of a planned step. */
export function bindingOf(step: PlannedStep): StepBinding {
	const { kind, role, unit, timeLimit, pausesClock, source, note, ways = [], citations = [] } = step;
	return {
		kind,
		...(role ? { role } : {}),
		...(unit ? { unit } : {}),
		...(timeLimit ? { timeLimit } : {}),
		outcomes: ways.map(({ code, label }) => ({ code, label })),
		...(source ? { source } : {}),
		...(pausesClock ? { pausesClock } : {}),
		...(note ? { note } : {}),
		citations
	};
}

/** BPMN type of a planned step: what nobody does by hand is a service or send task. */
export function taskTypeOf({ kind, role }: PlannedStep): 'bpmn:UserTask' | 'bpmn:ServiceTask' | 'bpmn:SendTask' {
	if (kind === 'lookUpSource' || (role === 'system' && kind !== 'notify' && kind !== 'apologise'))
		return 'bpmn:ServiceTask';
	return kind === 'notify' || kind === 'apologise' ? 'bpmn:SendTask' : 'bpmn:UserTask';
}
