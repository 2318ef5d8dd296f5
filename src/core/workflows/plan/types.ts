import type { Citation } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';
import type { StepKind, StepTimeLimit, StepUnit } from '../types.ts';

/**
 * A workflow as people write it down: steps in order, each with what else may come of it and where that leads. From a
 * step table or a template; becomes BPMN by `planBpmn`.
 */
export interface StepPlan {
	/** Id of the process, camelCase. */
	readonly id: string;
	readonly name: string;
	readonly start: PlannedEvent;
	/** Units or roles, from top to bottom. */
	readonly lanes: readonly { readonly id: string; readonly name: string }[];
	readonly steps: readonly PlannedStep[];
	/** The first is where the last step leads. */
	readonly ends: readonly [PlannedEvent, ...PlannedEvent[]];
}

export interface PlannedEvent {
	readonly id: string;
	readonly name: string;
	readonly lane?: string | undefined;
}

export interface PlannedStep {
	/** camelCase, so that `step.<id>.outcome` is a plain FEEL path. */
	readonly id: string;
	/** Number in the table it comes from, `B2a`. */
	readonly number?: string;
	readonly name: string;
	/** Id of a lane. */
	readonly lane?: string | undefined;
	readonly kind: StepKind;
	readonly role?: string | undefined;
	readonly unit?: StepUnit | undefined;
	readonly timeLimit?: StepTimeLimit | undefined;
	readonly pausesClock?: boolean | undefined;
	/** Source a look-up asks. */
	readonly source?: string | undefined;
	readonly note?: string | undefined;
	readonly citations?: readonly Citation[];
	/** Stands beside the usual way: nothing leads to it but a way that names it, and it leads only where it says. */
	readonly aside?: boolean;
	/** Where the step leads; without it the next step that is not aside, or the first end. */
	readonly next?: string | undefined;
	/** What may come of the step; with several, the first is the usual one and goes to `next`. */
	readonly ways?: readonly PlannedWay[];
	/** Question of the choice after it. */
	readonly question?: string | undefined;
}

export interface PlannedWay {
	/** Outcome code, camelCase. */
	readonly code: string;
	readonly label: Text;
	/** Id of a step or end; only the first way may do without. */
	readonly to?: string | undefined;
}
