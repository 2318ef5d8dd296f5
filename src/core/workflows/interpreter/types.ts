import type { CalendarDocument } from '#core/calendar/types.ts';
import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { Scope } from '#core/expressions/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { StepKind, StepNotice } from '../types.ts';

/** What a run needs from outside; the same answers give the same run. */
export interface RunEnv {
	readonly calendar: CalendarDocument;
	/** What conditions and collections read: `form.*`, `step.*`, `source.*`, `dossier.*` at this moment of the run. */
	scope(state: RunState): Scope;
	/** The answer of a source a `lookUpSource` step asks. */
	askSource(source: Ref, state: RunState): SourceAnswer;
}

export interface SourceAnswer {
	readonly outcome: SourceOutcome;
	readonly data?: Readonly<Record<string, unknown>>;
}

/** A run of a process; plain JSON, never changed in place. */
export interface RunState {
	readonly status: 'running' | 'completed' | 'stuck';
	/** The run's own clock. */
	readonly now: Instant;
	readonly tokens: readonly RunToken[];
	/** Open instances of subprocesses; 0 is the process itself and is not listed. */
	readonly scopes: readonly RunScope[];
	/** What must be done, or must happen, for the run to go on. Derived from the tokens. */
	readonly waiting: readonly WaitingNode[];
	/** Nodes done with, in order, and the flow each was entered by. */
	readonly passed: readonly PassedNode[];
	/** Every sequence flow a token went along, once each, in order of first use. */
	readonly takenFlows: readonly string[];
	/** Step id → outcome it last ended with. */
	readonly outcomes: Readonly<Record<string, string>>;
	/** Source id → what the last look-up came to. */
	readonly sourceStatus: Readonly<Record<string, SourceOutcome>>;
	/** Times the dossier's clock stood still. */
	readonly pauses: readonly RunPause[];
	readonly notices: readonly RunNotice[];
	/** Procedure result the run produced last. */
	readonly result: string | null;
	/** Why nothing can go on, when `status` is `stuck`. */
	readonly stuck?: StuckRun;
	/** Number of the next token or scope. */
	readonly next: number;
}

export interface RunToken {
	readonly id: number;
	readonly scope: number;
	readonly node: string;
	/** Flow it arrived by. */
	readonly flow?: string;
	/** Waits at a parallel join for the others. */
	readonly parked?: true;
	readonly since: Instant;
	readonly due?: Instant;
	readonly provisional?: boolean;
	/** Timers that run while it stands here: its own, those on its border, those behind its event gateway. */
	readonly timers: readonly { readonly node: string; readonly at: Instant; readonly provisional: boolean }[];
	/** Multi-instance: how many there are, have begun and are done. */
	readonly instances?: { readonly total: number; readonly begun: number; readonly done: number };
}

export interface RunScope {
	readonly id: number;
	/** Token of the subprocess that is open. */
	readonly token: number;
}

export interface WaitingNode {
	readonly node: string;
	readonly since: Instant;
	/** When its time limit ends, or its timer fires. */
	readonly due?: Instant;
	/** The due date lies beyond the published holidays. */
	readonly provisional?: boolean;
}

export interface PassedNode {
	readonly node: string;
	readonly at: Instant;
	readonly flow?: string;
}

export interface RunPause {
	readonly node: string;
	readonly from: Instant;
	readonly to?: Instant;
}

/** A message sent: one the step says itself, with its text, or a bare one that a step of a notifying kind was done. */
export interface RunNotice extends Partial<StepNotice> {
	readonly node: string;
	readonly kind: StepKind;
	readonly at: Instant;
}

export interface StuckRun {
	readonly node: string;
	/**
	 * `join` waits for branches that never come; `noWay` no condition held and there is no default; `condition` is no
	 * expression; `source` none is named; `callActivity` cannot be resolved; `uncaughtError`; `endless` loop of steps
	 * that run themselves; `notPortable` the process holds elements we do not run.
	 */
	readonly reason:
		| 'join'
		| 'noWay'
		| 'condition'
		| 'source'
		| 'callActivity'
		| 'uncaughtError'
		| 'endless'
		| 'notPortable';
	/** Flows a join still waits for. */
	readonly missing?: readonly string[];
}
