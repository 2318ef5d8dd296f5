import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { StepBinding, StepKind } from '#core/workflows/types.ts';
import { STEP_DEFAULTS, type PartKind } from '../stepKinds.ts';

/** Names new parts get in the document; its language is not that of the editor. */
export interface PartNames {
	readonly language: Locale;
	part(part: PartKind): string;
	outcomes(kind: StepKind): StepBinding['outcomes'];
}

export function namesIn(language: Locale): PartNames {
	const locale = { locale: language };
	return {
		language,
		part: (part) => partMessage(NAMED_AS[part] ?? part)({}, locale),
		outcomes: (kind) =>
			(STEP_DEFAULTS[kind].outcomes ?? []).map((code) => {
				const message = OUTCOMES[code];
				return { code, label: { vi: message?.({}, VI) ?? code, en: message?.({}, EN) ?? code } };
			})
	};
}

/** Names in the documents' base language. */
export const documentNames: PartNames = namesIn('vi');

/** Name of a part in the editor's language. */
export function partName(part: PartKind): string {
	return partMessage(part)({});
}

// helpers

const VI = { locale: 'vi' } as const;
const EN = { locale: 'en' } as const;

/** Parts drawn under the name of another: whether a step goes on is seen at its border. */
const NAMED_AS: Readonly<Partial<Record<PartKind, PartKind>>> = {
	boundaryTimerAside: 'boundaryTimer',
	boundaryMessageAside: 'boundaryMessage'
};

type Message = (inputs: Record<string, never>, options?: { locale: 'vi' | 'en' }) => string;

function partMessage(part: PartKind): Message {
	return PARTS[part];
}

const PARTS: Readonly<Record<PartKind, Message>> = {
	intake: m.workflows_kind_intake,
	checkComponents: m.workflows_kind_check_components,
	requestSupplement: m.workflows_kind_request_supplement,
	lookUpSource: m.workflows_kind_look_up_source,
	appraise: m.workflows_kind_appraise,
	consult: m.workflows_kind_consult,
	postNotice: m.workflows_kind_post_notice,
	submitForSigning: m.workflows_kind_submit_for_signing,
	approve: m.workflows_kind_approve,
	sign: m.workflows_kind_sign,
	collectFee: m.workflows_kind_collect_fee,
	suspend: m.workflows_kind_suspend,
	issueResult: m.workflows_kind_issue_result,
	returnResult: m.workflows_kind_return_result,
	refuseIntake: m.workflows_kind_refuse_intake,
	decideAgainst: m.workflows_kind_decide_against,
	apologise: m.workflows_kind_apologise,
	notify: m.workflows_kind_notify,
	choice: m.workflows_kind_choice,
	parallel: m.workflows_kind_parallel,
	eventChoice: m.workflows_type_event_gateway,
	start: m.workflows_type_start,
	timer: m.workflows_type_timer,
	message: m.workflows_type_message,
	end: m.workflows_kind_end,
	terminate: m.workflows_type_terminate,
	errorEnd: m.workflows_type_error_end,
	boundaryTimer: m.workflows_type_boundary_timer,
	boundaryTimerAside: m.workflows_m_boundary_timer_aside,
	boundaryMessage: m.workflows_type_boundary_message,
	boundaryMessageAside: m.workflows_m_boundary_message_aside,
	boundaryError: m.workflows_type_boundary_error,
	subprocess: m.workflows_type_subprocess,
	call: m.workflows_type_call
};

const OUTCOMES: Readonly<Record<string, Message>> = {
	accepted: m.workflows_outcome_accepted,
	refused: m.workflows_outcome_refused,
	complete: m.workflows_outcome_complete,
	incomplete: m.workflows_outcome_incomplete,
	passed: m.workflows_outcome_passed,
	failed: m.workflows_outcome_failed,
	approved: m.workflows_outcome_approved,
	returned: m.workflows_outcome_returned,
	signed: m.workflows_outcome_signed
};
