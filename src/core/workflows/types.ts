import type { Expression } from '#core/expressions/types.ts';
import type { Citation, DocumentHeader, Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/** A workflow is its BPMN XML (with the `tt` extension); everything else is derived from it. */
export interface WorkflowDocument extends DocumentHeader<'workflow'> {
	readonly title: Text;
	readonly bpmn: string;
}

export const STEP_KINDS = [
	'intake',
	'checkComponents',
	'requestSupplement',
	'lookUpSource',
	'appraise',
	'consult',
	'postNotice',
	'submitForSigning',
	'approve',
	'sign',
	'collectFee',
	'suspend',
	'issueResult',
	'returnResult',
	'refuseIntake',
	'decideAgainst',
	'apologise',
	'notify'
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** Which unit acts at a step; the one that receives does not decide (rule `workflow/intake-decides`). */
export const STEP_UNITS = ['intake', 'support', 'deciding', 'consulted', 'tax', 'applicant', 'system'] as const;

export type StepUnit = (typeof STEP_UNITS)[number];

/** What `tt:step` says of an activity. */
export interface StepBinding {
	readonly kind: StepKind;
	/** Role code of who acts (`oneStopOfficer`, `justiceOfficer`, `leader`, `system`, `applicant` …). */
	readonly role?: string;
	/** Unit rule: which of the procedure's units does it. */
	readonly unit?: StepUnit;
	readonly timeLimit?: StepTimeLimit;
	/** Alias of the form in the procedure's `uses`, and placement ids seen and edited at this step. */
	readonly form?: { readonly alias: string; readonly visible: readonly string[] | 'all'; readonly editable: readonly string[] };
	/** Codes a person (or source) may end the step with; the first is the usual one. */
	readonly outcomes: readonly { readonly code: string; readonly label: Text }[];
	/** Source a `lookUpSource` step asks. */
	readonly source?: Ref;
	/** While the step waits, the dossier's clock stands still (supplement, financial duty). */
	readonly pausesClock?: boolean;
	/** Result code (procedure.results) an `issueResult`, `refuseIntake` or `decideAgainst` step produces. */
	readonly result?: string;
	/** Id of the fee (procedure.fees) a `collectFee` step collects; without one, all that apply. */
	readonly fee?: string;
	/** Messages sent when the step begins. */
	readonly notices?: readonly StepNotice[];
	/** For those who configure; never shown to citizens. */
	readonly note?: string;
	readonly citations: readonly Citation[];
}

export interface StepTimeLimit {
	/** ISO 8601, `PT3H` or `P1D`; in a working calendar `P1D` = 8 working hours. */
	readonly duration: string;
	readonly calendar: 'working' | 'calendar';
	/** Local time, `15:00`: what begins later counts from the next working day. */
	readonly cutOff?: string;
}

export const NOTICE_CHANNELS = ['portal', 'email', 'sms', 'app'] as const;

export interface StepNotice {
	/** Role code of who gets it, mostly `applicant`. */
	readonly to: string;
	readonly channel: (typeof NOTICE_CHANNELS)[number];
	readonly text: Text;
}

export type NodeType =
	| 'startEvent'
	| 'endEvent'
	| 'terminateEnd'
	| 'errorEnd'
	| 'userTask'
	| 'serviceTask'
	| 'sendTask'
	| 'receiveTask'
	| 'exclusiveGateway'
	| 'parallelGateway'
	| 'eventBasedGateway'
	| 'subProcess'
	| 'callActivity'
	| 'timerCatch'
	| 'messageCatch'
	| 'boundaryTimer'
	| 'boundaryMessage'
	| 'boundaryError';

export interface GraphNode {
	readonly id: string;
	readonly type: NodeType;
	readonly name: string;
	/** Name of the lane the node stands in. */
	readonly lane?: string;
	readonly step?: StepBinding;
	readonly incoming: readonly string[];
	readonly outgoing: readonly string[];
	/** Enclosing subprocess. */
	readonly parent?: string;
	/** Default flow of an exclusive gateway. */
	readonly defaultFlow?: string;
	/** Boundary events: the host activity, and whether the host is interrupted. */
	readonly attachedTo?: string;
	readonly interrupting?: boolean;
	/** Timer of a timer event: ISO 8601 duration, working or calendar time. */
	readonly timer?: { readonly duration: string; readonly calendar: 'working' | 'calendar' };
	/** Process called by a call activity. */
	readonly calledElement?: string;
	/** Error an `errorEnd` throws or a `boundaryError` catches; a boundary without one catches every error. */
	readonly errorCode?: string;
	/** Multi-instance over a list: dotted path of the collection, parallel or one after the other. */
	readonly forEach?: { readonly collection: string; readonly sequential: boolean };
}

export interface GraphFlow {
	readonly id: string;
	readonly name: string;
	readonly source: string;
	readonly target: string;
	readonly condition?: Expression;
	/** The text is no expression of the profile, or the stored `tt:condition` is not its tree. */
	readonly conditionIssue?: 'invalid' | 'astDiffers';
}

/** An element the reference runtime and the engines do not agree on; the graph holds its nearest portable kin. */
export interface NotPortable {
	readonly at: string;
	/** BPMN name, `inclusiveGateway`. */
	readonly element: string;
	/** What to draw instead, in BPMN names: `exclusiveGateway | parallelGateway`. */
	readonly rewrite: string;
	/** Whether it changes where tokens go, so that soundness cannot be decided. */
	readonly controlFlow: boolean;
}

/** The compiled, immutable graph on which rules, soundness, interpreter, diff and exports all work; ids are BPMN's. */
export interface ProcessGraph {
	readonly id: string;
	readonly name: string;
	/** Identity of the workflow document, from `tt:procedure`. */
	readonly workflow?: { readonly id: string; readonly version: number };
	/** In document order. */
	readonly nodes: readonly GraphNode[];
	readonly flows: readonly GraphFlow[];
	readonly lanes: readonly { readonly id: string; readonly name: string }[];
	/** Empty or absent for a portable process. */
	readonly notPortable?: readonly NotPortable[];
	/** Where nodes are drawn, by id; absent when the process is not drawn. */
	readonly bounds?: Readonly<Record<string, Bounds>>;
}

/** A rectangle on the canvas, px. */
export interface Bounds {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}
