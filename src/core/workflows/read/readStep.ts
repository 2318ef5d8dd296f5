import type { ModdleElement } from 'bpmn-moddle';
import { parseDuration } from '#core/calendar/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { childOf, childrenOf, extensionOf, flagOf, textOf } from '../moddle/access.ts';
import { STEP_KINDS, type StepBinding, type StepKind } from '../types.ts';

/** The `tt:step` of an activity, or what makes it unreadable. */
export function readStep(element: ModdleElement, at: string, problems: Problem[]): StepBinding | undefined {
	const step = extensionOf(element, 'tt:Step');
	if (!step) return undefined;
	const kind = textOf(step, 'kind');
	if (!isStepKind(kind)) {
		problems.push({ code: 'workflow/unknown-step-kind', at, params: { kind: kind ?? '' } });
		return undefined;
	}
	const role = textOf(step, 'role');
	const source = textOf(step, 'source');
	const result = textOf(step, 'result');
	const timeLimit = readLimit(step, 'duration', at, problems);
	const form = readForm(step, at, problems);
	return {
		kind,
		...(role ? { role } : {}),
		...(timeLimit ? { timeLimit } : {}),
		...(form ? { form } : {}),
		outcomes: childrenOf(step, 'outcomes').flatMap((outcome) => {
			const code = textOf(outcome, 'code');
			const vi = textOf(outcome, 'vi');
			const en = textOf(outcome, 'en');
			if (code) return [{ code, label: { vi: vi ?? code, ...(en ? { en } : {}) } }];
			problems.push(missing(at, 'tt:outcome', 'code'));
			return [];
		}),
		...(source ? { source } : {}),
		...(flagOf(step, 'pausesClock') ? { pausesClock: true } : {}),
		...(result ? { result } : {}),
		citations: childrenOf(step, 'citations').flatMap((citation) => {
			const instrument = textOf(citation, 'instrument');
			const place = textOf(citation, 'place');
			const note = textOf(citation, 'note');
			if (instrument) return [{ instrument, ...(place ? { place } : {}), ...(note ? { note } : {}) }];
			problems.push(missing(at, 'tt:citation', 'instrument'));
			return [];
		})
	};
}

/** A duration attribute with the `calendar` attribute beside it; working time is the default. */
export function readLimit(
	element: ModdleElement,
	attribute: string,
	at: string,
	problems: Problem[]
): StepBinding['timeLimit'] {
	const calendar = textOf(element, 'calendar') ?? 'working';
	if (calendar !== 'working' && calendar !== 'calendar') {
		problems.push({ code: 'workflow/bad-value', at, params: { attribute: 'calendar', value: calendar } });
		return undefined;
	}
	const duration = textOf(element, attribute);
	if (duration === undefined) return undefined;
	if (parseDuration(duration)) return { duration, calendar };
	problems.push({ code: 'workflow/bad-duration', at, params: { value: duration } });
	return undefined;
}

export function isStepKind(text: string | undefined): text is StepKind {
	return STEP_KINDS.some((kind) => kind === text);
}

// helpers

function readForm(step: ModdleElement, at: string, problems: Problem[]): StepBinding['form'] {
	const form = childOf(step, 'form');
	if (!form) return undefined;
	const alias = textOf(form, 'alias');
	if (!alias) {
		problems.push(missing(at, 'tt:form', 'alias'));
		return undefined;
	}
	const visible = words(textOf(form, 'visible') ?? 'all');
	return {
		alias,
		visible: visible.length === 1 && visible[0] === 'all' ? 'all' : visible,
		editable: words(textOf(form, 'editable') ?? '')
	};
}

function words(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function missing(at: string, element: string, attribute: string): Problem {
	return { code: 'workflow/attribute-missing', at, params: { element, attribute } };
}
