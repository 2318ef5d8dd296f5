import type { StepBinding } from '#core/workflows/types.ts';
import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { PartKind } from '../stepKinds.ts';

/** Words of a template, in the language of the document they are put into. */
export type TemplateText = (inputs: Record<string, never>, options?: { locale: Locale }) => string;

export interface TemplatePart {
	/** Name of the part within the template. */
	readonly key: string;
	readonly part: PartKind;
	/** Default: the name of its kind; null for none (a gateway that only gathers). */
	readonly name?: TemplateText | null;
	/** Place, counted in steps along the work and across it; a boundary event stands on its step instead. */
	readonly column: number;
	readonly row: number;
	/** Boundary events: key of the step they sit on. */
	readonly on?: string;
	/** Timers: ISO 8601 duration and the time it is counted in. */
	readonly timer?: NonNullable<StepBinding['timeLimit']>;
	readonly binding?: Partial<StepBinding>;
	/** The selected step stands for this part, if a step is selected. */
	readonly orSelected?: true;
}

export interface TemplateWay {
	readonly from: string;
	/** Undefined: on to whatever followed the selection. */
	readonly to?: string;
	readonly name?: TemplateText;
	/** Taken when a step of the template ends with this outcome. */
	readonly outcome?: { readonly of: string; readonly is: string };
	readonly isDefault?: true;
}

/** A step with its usual neighbours, put into a workflow at once. */
export interface StepTemplate {
	readonly id: string;
	readonly name: TemplateText;
	/** The first is where the work comes in. */
	readonly parts: readonly [TemplatePart, ...TemplatePart[]];
	readonly ways: readonly TemplateWay[];
}

export const STEP_TEMPLATES: readonly StepTemplate[] = [
	{
		id: 'supplementLoop',
		name: m.workflows_m_tpl_check,
		parts: [
			part('again', 'choice', 0, 0, { name: null }),
			part('check', 'checkComponents', 1, 0),
			part('complete', 'choice', 2, 0, { name: m.workflows_m_tpl_check_question }),
			part('supplement', 'requestSupplement', 1, 1)
		],
		ways: [
			way('again', 'check'),
			way('check', 'complete'),
			way('complete', 'supplement', {
				name: m.workflows_m_tpl_missing,
				outcome: { of: 'check', is: 'incomplete' }
			}),
			way('supplement', 'again'),
			way('complete', undefined, { name: m.workflows_m_tpl_enough, isDefault: true })
		]
	},
	{
		id: 'lookUp',
		name: m.workflows_m_tpl_lookup,
		parts: [
			part('look', 'lookUpSource', 0, 0),
			part('found', 'choice', 1, 0, { name: m.workflows_m_tpl_lookup_question }),
			part('papers', 'requestSupplement', 2, 1, { name: m.workflows_m_tpl_ask_papers }),
			part('verify', 'appraise', 2, 2, { name: m.workflows_m_tpl_verify, binding: { outcomes: [] } }),
			part('byPaper', 'checkComponents', 2, 3, {
				name: m.workflows_m_tpl_check_papers,
				binding: { outcomes: [] }
			}),
			part('known', 'choice', 3, 0, { name: null })
		],
		ways: [
			way('look', 'found'),
			way('found', 'known', { name: m.workflows_m_tpl_found, isDefault: true }),
			way('found', 'papers', { name: m.workflows_m_tpl_not_found, outcome: { of: 'look', is: 'notFound' } }),
			way('found', 'verify', { name: m.workflows_m_tpl_wrong, outcome: { of: 'look', is: 'wrong' } }),
			way('found', 'byPaper', { name: m.workflows_m_tpl_timeout, outcome: { of: 'look', is: 'timeout' } }),
			way('papers', 'known'),
			way('verify', 'known'),
			way('byPaper', 'known'),
			way('known')
		]
	},
	{
		id: 'signing',
		name: m.workflows_m_tpl_sign,
		parts: [
			part('ready', 'choice', 0, 0, { name: null }),
			part('submit', 'submitForSigning', 1, 0),
			part('sign', 'sign', 2, 0),
			part('signed', 'choice', 3, 0, { name: m.workflows_m_tpl_sign_question }),
			part('redraft', 'appraise', 2, 1, { name: m.workflows_m_tpl_redraft, binding: { outcomes: [] } })
		],
		ways: [
			way('ready', 'submit'),
			way('submit', 'sign'),
			way('sign', 'signed'),
			way('signed', 'redraft', { name: m.workflows_m_tpl_returned, outcome: { of: 'sign', is: 'returned' } }),
			way('redraft', 'ready'),
			way('signed', undefined, { name: m.workflows_m_tpl_signed, isDefault: true })
		]
	},
	{
		id: 'financialDuty',
		name: m.workflows_m_tpl_duty,
		parts: [
			part('determine', 'suspend', 0, 0, {
				name: m.workflows_m_tpl_duty_determine,
				binding: { role: 'taxOfficer', unit: 'tax', timeLimit: { duration: 'P5D', calendar: 'working' } }
			}),
			part('pay', 'collectFee', 1, 0, { name: m.workflows_m_tpl_duty_pay }),
			part('late', 'boundaryTimerAside', 1, 0, {
				name: m.workflows_m_tpl_duty_late,
				on: 'pay',
				timer: { duration: 'P30D', calendar: 'calendar' }
			}),
			part('remind', 'notify', 2, 1, { name: m.workflows_m_tpl_duty_remind }),
			part('reminded', 'end', 3, 1, { name: m.workflows_m_tpl_reminded })
		],
		ways: [way('determine', 'pay'), way('late', 'remind'), way('remind', 'reminded'), way('pay')]
	},
	{
		id: 'apology',
		name: m.workflows_m_tpl_apologise,
		parts: [
			part('work', 'appraise', 0, 0, { orSelected: true, binding: { outcomes: [] } }),
			part('late', 'boundaryTimerAside', 0, 0, {
				name: m.workflows_m_tpl_late,
				on: 'work',
				timer: { duration: 'P1D', calendar: 'working' }
			}),
			part('apologise', 'apologise', 1, 1),
			part('apologised', 'end', 2, 1, { name: m.workflows_m_tpl_apologised })
		],
		ways: [way('late', 'apologise'), way('apologise', 'apologised'), way('work')]
	},
	{
		id: 'consultation',
		name: m.workflows_m_tpl_consult,
		parts: [
			part('consult', 'consult', 0, 0, {
				name: m.workflows_m_tpl_consult_step,
				binding: { unit: 'consulted', timeLimit: { duration: 'P5D', calendar: 'working' } }
			}),
			part('late', 'boundaryTimer', 0, 0, {
				name: m.workflows_m_tpl_consult_late,
				on: 'consult',
				timer: { duration: 'P5D', calendar: 'working' }
			}),
			part('note', 'appraise', 1, 1, { name: m.workflows_m_tpl_consult_note, binding: { outcomes: [] } }),
			part('answered', 'choice', 2, 0, { name: null })
		],
		ways: [way('consult', 'answered'), way('late', 'note'), way('note', 'answered'), way('answered')]
	}
];

// helpers

function part(
	key: string,
	kind: PartKind,
	column: number,
	row: number,
	more: Omit<TemplatePart, 'key' | 'part' | 'column' | 'row'> = {}
): TemplatePart {
	return { key, part: kind, column, row, ...more };
}

/** Without `to`: on to whatever followed the selection. */
function way(from: string, to?: string, more: Omit<TemplateWay, 'from' | 'to'> = {}): TemplateWay {
	return { from, ...(to !== undefined && { to }), ...more };
}
