import type { ModdleElement } from 'bpmn-moddle';
import { parseDuration } from '#core/calendar/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { childOf, childrenOf, extensionOf, flagOf, textOf } from '../moddle/access.ts';
import {
	NOTICE_CHANNELS,
	STEP_KINDS,
	STEP_UNITS,
	type StepBinding,
	type StepKind,
	type StepNotice,
	type StepTimeLimit,
	type StepUnit
} from '../types.ts';

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
	const fee = textOf(step, 'fee');
	const unit = readUnit(step, at, problems);
	const timeLimit = readTimeLimit(step, at, problems);
	const form = readForm(step, at, problems);
	const notices = childrenOf(step, 'notices').flatMap((notice) => readNotice(notice, at, problems));
	const note = readNote(step);
	return {
		kind,
		...(role ? { role } : {}),
		...(unit ? { unit } : {}),
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
		...(fee ? { fee } : {}),
		...(notices.length > 0 ? { notices } : {}),
		...(note === undefined ? {} : { note }),
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

const CUT_OFF = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

function readTimeLimit(step: ModdleElement, at: string, problems: Problem[]): StepTimeLimit | undefined {
	const limit = readLimit(step, 'duration', at, problems);
	const cutOff = textOf(step, 'cutOff');
	if (cutOff === undefined) return limit;
	if (!CUT_OFF.test(cutOff)) {
		problems.push({ code: 'workflow/bad-value', at, params: { attribute: 'cutOff', value: cutOff } });
		return limit;
	}
	if (textOf(step, 'duration') === undefined) problems.push(missing(at, 'tt:step', 'duration'));
	return limit && { ...limit, cutOff };
}

function readUnit(step: ModdleElement, at: string, problems: Problem[]): StepUnit | undefined {
	const value = textOf(step, 'unit');
	const unit = STEP_UNITS.find((known) => known === value);
	if (value !== undefined && !unit) {
		problems.push({ code: 'workflow/bad-value', at, params: { attribute: 'unit', value } });
	}
	return unit;
}

function readNotice(notice: ModdleElement, at: string, problems: Problem[]): StepNotice[] {
	const [to, named, vi, en] = ['to', 'channel', 'vi', 'en'].map((name) => textOf(notice, name));
	const lacking = Object.entries({ to, channel: named, vi }).filter(([, value]) => value === undefined);
	for (const [attribute] of lacking) problems.push(missing(at, 'tt:notice', attribute));
	if (to === undefined || named === undefined || vi === undefined) return [];
	const channel = NOTICE_CHANNELS.find((known) => known === named);
	if (channel) return [{ to, channel, text: { vi, ...(en ? { en } : {}) } }];
	problems.push({ code: 'workflow/bad-value', at, params: { attribute: 'channel', value: named } });
	return [];
}

function readNote(step: ModdleElement): string | undefined {
	const note = childOf(step, 'note');
	return note && textOf(note, 'text');
}

function readForm(step: ModdleElement, at: string, problems: Problem[]): StepBinding['form'] {
	const form = childOf(step, 'form');
	if (!form) return undefined;
	const alias = textOf(form, 'alias');
	if (!alias) {
		problems.push(missing(at, 'tt:form', 'alias'));
		return undefined;
	}
	// An empty list hides the whole form; only without the attribute everything is seen.
	const listed = form.get('visible');
	const visible = typeof listed === 'string' ? listed.trim() : 'all';
	return {
		alias,
		visible: visible === 'all' ? 'all' : words(visible),
		editable: words(textOf(form, 'editable') ?? '')
	};
}

function words(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function missing(at: string, element: string, attribute: string): Problem {
	return { code: 'workflow/attribute-missing', at, params: { element, attribute } };
}
