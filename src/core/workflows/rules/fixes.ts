import { fixOf, type Fix } from '#core/shared/finding.ts';
import type { NodeType, StepKind, StepUnit } from '../types.ts';

/**
 * Every change a workflow rule may propose, with its parameters; the designer performs it in one undo step. `at` is
 * always given: the id of the element named in each comment. Labels stand in the problem catalogue under the code.
 */
export interface WorkflowFixes {
	/** Flow: becomes the default way of the exclusive gateway it leaves; a condition on it goes. */
	'workflow/set-default-flow': None;
	/** Flow: its condition goes. */
	'workflow/remove-condition': None;
	/** Flow: the tree beside the condition is written anew from its text. */
	'workflow/store-condition': { readonly feel: string };
	/** Flow: one path its condition reads is replaced by another (`form.child.nmae` → `form.child.name`). */
	'workflow/replace-path': { readonly path: string; readonly known: string };
	/** Node with several ways out: a gateway of the type is put after it and gets its ways out. */
	'workflow/insert-split': { readonly gateway: GatewayType };
	/** Node with several ways in: a gateway of the type is put before it and gets its ways in. */
	'workflow/insert-join': { readonly gateway: GatewayType };
	/** Gateway that joins and forks: a second one of its type is put after it and gets its ways out. */
	'workflow/split-gateway': None;
	/** Node: goes; whatever led to it leads on to where its only way out led. */
	'workflow/bypass': None;
	/** Node or flow: goes, a node with the flows and border events on it. */
	'workflow/remove': None;
	/** Node: is replaced by an element of the type; id, name, binding and flows stay. */
	'workflow/replace-element': { readonly type: NodeType };
	/** Node nothing leads to: a start event is put before it. */
	'workflow/add-start': None;
	/** Node nothing follows: an end event is put after it. */
	'workflow/add-end': None;
	/** Node or flow: a step of the kind is put after (into) it, with the usual binding. */
	'workflow/add-step': { readonly kind: StepKind };
	/** Checking step: a choice after it, a `requestSupplement` step on a new branch, and its way back to the check. */
	'workflow/add-supplement-path': None;
	/** Deciding step: a choice after it and a step of the kind on a new branch that ends the process. */
	'workflow/add-refusal-path': { readonly kind: 'refuseIntake' | 'decideAgainst' };
	/** Step: a timer on its border; what it leads to is a step of kind `then` and an end. `interrupting` 1 or 0. */
	'workflow/add-boundary-timer': {
		readonly duration: string;
		readonly calendar: 'working' | 'calendar';
		readonly interrupting: 0 | 1;
		readonly then: StepKind;
	};
	/** Step: stops the dossier's clock. */
	'workflow/pause-clock': None;
	/** Step: is given to the role. */
	'workflow/set-role': { readonly role: string };
	/** Step: is given to the unit. */
	'workflow/set-unit': { readonly unit: StepUnit };
	/** Step: gets the time limit. */
	'workflow/set-time-limit': { readonly duration: string; readonly calendar: 'working' | 'calendar' };
	/** Step: shows (and where `editable` allowed it before, still edits) all fields of the form. */
	'workflow/set-form': { readonly alias: string };
	/** Step: the placement is no longer shown or edited. */
	'workflow/remove-placement': { readonly placement: string };
	/** Step: gets the usual name of its kind. */
	'workflow/set-usual-name': None;
	/** Element: gets the id it had in the last release. */
	'workflow/restore-id': { readonly id: string };
	/** Shape: is moved by so many pixels. */
	'workflow/move': { readonly x: number; readonly y: number };
}

export type WorkflowFixCode = keyof WorkflowFixes;

/** A fix as a finding carries it, its code and parameters checked. */
export function fixAt<Code extends WorkflowFixCode>(
	code: Code,
	at: string,
	params: WorkflowFixes[Code]
): { readonly fix: Fix } {
	return { fix: fixOf(code, at, params) };
}

/** All codes, for whoever must know each of them. */
export const WORKFLOW_FIXES = [
	'workflow/set-default-flow',
	'workflow/remove-condition',
	'workflow/store-condition',
	'workflow/replace-path',
	'workflow/insert-split',
	'workflow/insert-join',
	'workflow/split-gateway',
	'workflow/bypass',
	'workflow/remove',
	'workflow/replace-element',
	'workflow/add-start',
	'workflow/add-end',
	'workflow/add-step',
	'workflow/add-supplement-path',
	'workflow/add-refusal-path',
	'workflow/add-boundary-timer',
	'workflow/pause-clock',
	'workflow/set-role',
	'workflow/set-unit',
	'workflow/set-time-limit',
	'workflow/set-form',
	'workflow/remove-placement',
	'workflow/set-usual-name',
	'workflow/restore-id',
	'workflow/move'
] as const satisfies readonly WorkflowFixCode[];

// helpers

type None = Readonly<Record<never, never>>;

type GatewayType = Extract<NodeType, 'exclusiveGateway' | 'parallelGateway'>;
