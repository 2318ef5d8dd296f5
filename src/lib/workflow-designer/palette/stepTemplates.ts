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
			{ key: 'again', part: 'choice', name: null, column: 0, row: 0 },
			{ key: 'check', part: 'checkComponents', column: 1, row: 0 },
			{ key: 'complete', part: 'choice', name: m.workflows_m_tpl_check_question, column: 2, row: 0 },
			{ key: 'supplement', part: 'requestSupplement', column: 1, row: 1 }
		],
		ways: [
			{ from: 'again', to: 'check' },
			{ from: 'check', to: 'complete' },
			{
				from: 'complete',
				to: 'supplement',
				name: m.workflows_m_tpl_missing,
				outcome: { of: 'check', is: 'incomplete' }
			},
			{ from: 'supplement', to: 'again' },
			{ from: 'complete', name: m.workflows_m_tpl_enough, isDefault: true }
		]
	},
	{
		id: 'lookUp',
		name: m.workflows_m_tpl_lookup,
		parts: [
			{ key: 'look', part: 'lookUpSource', column: 0, row: 0 },
			{ key: 'found', part: 'choice', name: m.workflows_m_tpl_lookup_question, column: 1, row: 0 },
			{
				key: 'papers',
				part: 'requestSupplement',
				name: m.workflows_m_tpl_ask_papers,
				column: 2,
				row: 1
			},
			{
				key: 'verify',
				part: 'appraise',
				name: m.workflows_m_tpl_verify,
				column: 2,
				row: 2,
				binding: { outcomes: [] }
			},
			{
				key: 'byPaper',
				part: 'checkComponents',
				name: m.workflows_m_tpl_check_papers,
				column: 2,
				row: 3,
				binding: { outcomes: [] }
			},
			{ key: 'known', part: 'choice', name: null, column: 3, row: 0 }
		],
		ways: [
			{ from: 'look', to: 'found' },
			{ from: 'found', to: 'known', name: m.workflows_m_tpl_found, isDefault: true },
			{
				from: 'found',
				to: 'papers',
				name: m.workflows_m_tpl_not_found,
				outcome: { of: 'look', is: 'notFound' }
			},
			{ from: 'found', to: 'verify', name: m.workflows_m_tpl_wrong, outcome: { of: 'look', is: 'wrong' } },
			{
				from: 'found',
				to: 'byPaper',
				name: m.workflows_m_tpl_timeout,
				outcome: { of: 'look', is: 'timeout' }
			},
			{ from: 'papers', to: 'known' },
			{ from: 'verify', to: 'known' },
			{ from: 'byPaper', to: 'known' },
			{ from: 'known' }
		]
	},
	{
		id: 'signing',
		name: m.workflows_m_tpl_sign,
		parts: [
			{ key: 'ready', part: 'choice', name: null, column: 0, row: 0 },
			{ key: 'submit', part: 'submitForSigning', column: 1, row: 0 },
			{ key: 'sign', part: 'sign', column: 2, row: 0 },
			{ key: 'signed', part: 'choice', name: m.workflows_m_tpl_sign_question, column: 3, row: 0 },
			{
				key: 'redraft',
				part: 'appraise',
				name: m.workflows_m_tpl_redraft,
				column: 2,
				row: 1,
				binding: { outcomes: [] }
			}
		],
		ways: [
			{ from: 'ready', to: 'submit' },
			{ from: 'submit', to: 'sign' },
			{ from: 'sign', to: 'signed' },
			{
				from: 'signed',
				to: 'redraft',
				name: m.workflows_m_tpl_returned,
				outcome: { of: 'sign', is: 'returned' }
			},
			{ from: 'redraft', to: 'ready' },
			{ from: 'signed', name: m.workflows_m_tpl_signed, isDefault: true }
		]
	},
	{
		id: 'financialDuty',
		name: m.workflows_m_tpl_duty,
		parts: [
			{
				key: 'determine',
				part: 'suspend',
				name: m.workflows_m_tpl_duty_determine,
				column: 0,
				row: 0,
				binding: { role: 'taxOfficer', unit: 'tax', timeLimit: { duration: 'P5D', calendar: 'working' } }
			},
			{ key: 'pay', part: 'collectFee', name: m.workflows_m_tpl_duty_pay, column: 1, row: 0 },
			{
				key: 'late',
				part: 'boundaryTimerAside',
				name: m.workflows_m_tpl_duty_late,
				column: 1,
				row: 0,
				on: 'pay',
				timer: { duration: 'P30D', calendar: 'calendar' }
			},
			{ key: 'remind', part: 'notify', name: m.workflows_m_tpl_duty_remind, column: 2, row: 1 },
			{ key: 'reminded', part: 'end', name: m.workflows_m_tpl_reminded, column: 3, row: 1 }
		],
		ways: [
			{ from: 'determine', to: 'pay' },
			{ from: 'late', to: 'remind' },
			{ from: 'remind', to: 'reminded' },
			{ from: 'pay' }
		]
	},
	{
		id: 'apology',
		name: m.workflows_m_tpl_apologise,
		parts: [
			{ key: 'work', part: 'appraise', column: 0, row: 0, orSelected: true, binding: { outcomes: [] } },
			{
				key: 'late',
				part: 'boundaryTimerAside',
				name: m.workflows_m_tpl_late,
				column: 0,
				row: 0,
				on: 'work',
				timer: { duration: 'P1D', calendar: 'working' }
			},
			{ key: 'apologise', part: 'apologise', column: 1, row: 1 },
			{ key: 'apologised', part: 'end', name: m.workflows_m_tpl_apologised, column: 2, row: 1 }
		],
		ways: [{ from: 'late', to: 'apologise' }, { from: 'apologise', to: 'apologised' }, { from: 'work' }]
	},
	{
		id: 'consultation',
		name: m.workflows_m_tpl_consult,
		parts: [
			{
				key: 'consult',
				part: 'consult',
				name: m.workflows_m_tpl_consult_step,
				column: 0,
				row: 0,
				binding: { unit: 'consulted', timeLimit: { duration: 'P5D', calendar: 'working' } }
			},
			{
				key: 'late',
				part: 'boundaryTimer',
				name: m.workflows_m_tpl_consult_late,
				column: 0,
				row: 0,
				on: 'consult',
				timer: { duration: 'P5D', calendar: 'working' }
			},
			{
				key: 'note',
				part: 'appraise',
				name: m.workflows_m_tpl_consult_note,
				column: 1,
				row: 1,
				binding: { outcomes: [] }
			},
			{ key: 'answered', part: 'choice', name: null, column: 2, row: 0 }
		],
		ways: [
			{ from: 'consult', to: 'answered' },
			{ from: 'late', to: 'note' },
			{ from: 'note', to: 'answered' },
			{ from: 'answered' }
		]
	}
];
