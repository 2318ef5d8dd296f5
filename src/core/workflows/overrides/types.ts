import type { Citation } from '#core/shared/document.ts';
import type { ProcessGraph, StepTimeLimit, StepUnit } from '../types.ts';

/**
 * What a procedure does otherwise at one step of the workflow it shares. A property that is absent is the base's; `null`
 * takes the base's value away.
 */
export interface StepOverride {
	readonly name?: string;
	readonly role?: string | null;
	readonly unit?: StepUnit | null;
	readonly timeLimit?: StepTimeLimit | null;
	/** In place of the base's; none when empty. */
	readonly citations?: readonly Citation[];
	readonly note?: string | null;
	/** Code of the result the step makes: procedures on one base issue papers of their own. */
	readonly result?: string | null;
	/** This procedure does not do the step: what leads to it leads on to what follows it. */
	readonly skip?: true;
	/** Id of the flow by which a skipped step is left, where there are several (`waysOn`). */
	readonly way?: string;
}

/** The differences between a procedure's own workflow and the base it pins, by step id. */
export interface WorkflowOverrides {
	readonly steps: Readonly<Record<string, StepOverride>>;
}

/** Why a step cannot be left out. */
export type SkipObstacle =
	/** Several ways lead on and none is chosen. */
	| 'severalWays'
	/** The way chosen is none of the ways on. */
	| 'unknownWay'
	| 'noWayOut'
	/** The process begins with it. */
	| 'start'
	/** An event-based gateway waits for it. */
	| 'eventGateway'
	/** Without it the process would go round without doing anything. */
	| 'loop'
	/** An event or a gateway: only activities can be left out. */
	| 'noActivity';

/** What is wrong with an override, at a step of the base. */
export type OverrideProblem = { readonly step: string } & (
	| { readonly problem: 'unknownStep' }
	/** `property` says what the base says, or belongs to a step that is skipped anyway. */
	| { readonly problem: 'noEffect'; readonly property: OverrideProperty }
	| { readonly problem: 'notSkippable'; readonly obstacle: SkipObstacle }
	/** The condition of flow `by` reads how the skipped step ended. */
	| { readonly problem: 'outcomeRead'; readonly by: string }
	/** No other step makes `result`; without `result`, no other step issues one. */
	| { readonly problem: 'resultNeeded'; readonly result?: string }
);

export type OverrideProperty = keyof StepOverride;

/** A base workflow as one procedure does it. */
export interface EffectiveWorkflow {
	/** The base itself when nothing differs; ids are the base's. */
	readonly graph: ProcessGraph;
	readonly problems: readonly OverrideProblem[];
	/** Nodes the base has and this graph does not: skipped steps, their boundary events, what only they led to. */
	readonly left: readonly string[];
	/** Flows that lead elsewhere now: the base's flows they run along, themselves first. */
	readonly courses: ReadonlyMap<string, readonly string[]>;
}
