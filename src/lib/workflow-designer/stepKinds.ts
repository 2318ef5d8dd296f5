import { STEP_KINDS, type NodeType, type StepBinding, type StepKind } from '#core/workflows/types.ts';
import { FLOW_PARTS, type FlowPart, type FlowPartKind } from './flowParts.ts';

/** What can be put into a workflow: a typed step, or a part that steers the flow. */
export type PartKind = StepKind | FlowPartKind;

export interface StepDefaults {
	readonly type: Extract<NodeType, 'userTask' | 'serviceTask' | 'sendTask'>;
	/** Who usually does it. */
	readonly role: string;
	readonly pausesClock?: true;
	/** Outcomes a step of this kind usually has, by code; labels are messages. */
	readonly outcomes?: readonly string[];
}

/** How a step of a kind is drawn and who usually does it, in the order the palette shows them. */
export const STEP_DEFAULTS: Readonly<Record<StepKind, StepDefaults>> = {
	intake: { type: 'userTask', role: 'oneStopOfficer', outcomes: ['accepted', 'refused'] },
	checkComponents: { type: 'userTask', role: 'oneStopOfficer', outcomes: ['complete', 'incomplete'] },
	requestSupplement: { type: 'userTask', role: 'applicant', pausesClock: true },
	lookUpSource: { type: 'serviceTask', role: 'system' },
	appraise: { type: 'userTask', role: 'specialist', outcomes: ['passed', 'failed'] },
	consult: { type: 'userTask', role: 'specialist' },
	postNotice: { type: 'userTask', role: 'clerk' },
	submitForSigning: { type: 'userTask', role: 'specialist' },
	approve: { type: 'userTask', role: 'divisionHead', outcomes: ['approved', 'returned'] },
	sign: { type: 'userTask', role: 'leader', outcomes: ['signed', 'returned'] },
	collectFee: { type: 'userTask', role: 'applicant', pausesClock: true },
	suspend: { type: 'userTask', role: 'specialist', pausesClock: true },
	issueResult: { type: 'userTask', role: 'clerk' },
	returnResult: { type: 'userTask', role: 'oneStopOfficer' },
	refuseIntake: { type: 'userTask', role: 'oneStopOfficer' },
	decideAgainst: { type: 'userTask', role: 'leader' },
	apologise: { type: 'sendTask', role: 'system' },
	notify: { type: 'sendTask', role: 'system' }
};

export function isStepPart(part: PartKind): part is StepKind {
	return STEP_KINDS.some((kind) => kind === part);
}

/** What a part that is no typed step is in BPMN; undefined for steps. */
export function flowPartOf(part: PartKind): FlowPart | undefined {
	return isStepPart(part) ? undefined : FLOW_PARTS[part];
}

/** BPMN type of a part, `bpmn:UserTask`. */
export function bpmnTypeOf(part: PartKind): string {
	if (!isStepPart(part)) return FLOW_PARTS[part].type;
	const { type } = STEP_DEFAULTS[part];
	return `bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** Binding a new step of a kind starts with. */
export function startBinding(kind: StepKind, formAlias: string | undefined): Omit<StepBinding, 'outcomes'> {
	const { type, role, pausesClock } = STEP_DEFAULTS[kind];
	return {
		kind,
		role,
		...(pausesClock ? { pausesClock } : {}),
		...(formAlias && type === 'userTask'
			? { form: { alias: formAlias, visible: 'all' as const, editable: [] } }
			: {}),
		citations: []
	};
}
