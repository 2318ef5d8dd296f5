import type { DueMoment } from '#core/calendar/index.ts';
import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { AnswerError, Answers, PrefilledAnswer, ProvenanceRecord } from '#core/forms/index.ts';
import type { DueFee } from '#core/procedures/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { RunState, StepNotice, StuckRun } from '#core/workflows/index.ts';
import type { Dossier, DossierAction } from '../types.ts';

/** How a dossier begins: everything but what people then do with it. */
export type PlayStart = Omit<Dossier, 'procedure' | 'actions'>;

/** What one person does: completes a step that waits. Also an event of time: a timer's id, by `system`. */
export type PlayAction = DossierAction;

/** A dossier being played. Plain JSON, never changed in place, so that a play can be rewound by keeping the earlier ones. */
export interface Play {
	/** The dossier with the actions so far, each with its instant: running it again gives this play. */
	readonly dossier: Dossier;
	/** Null: the answers were refused, the dossier was never received. */
	readonly run: RunState | null;
	/** Accepted answers by form alias, calculated values included, hidden ones dropped. */
	readonly answers: Readonly<Record<string, Answers>>;
	/** Where each of them comes from, by form alias. */
	readonly provenance: Readonly<Record<string, ProvenanceRecord>>;
	/** Placement ids the citizen was asked at submission. */
	readonly asked: readonly string[];
	/** What sources answered in the citizen's stead at submission. */
	readonly prefilled: readonly PrefilledAnswer[];
	/** What was wrong with the answers handed in last; they were not taken over. */
	readonly errors: readonly PlayError[];
	/** Id of the case the dossier falls under. */
	readonly case: string | null;
	readonly fees: readonly DueFee[];
	readonly due: DueMoment | null;
	readonly log: readonly LogEntry[];
	readonly result: string | null;
	/** Fields that were on and form conditions that came out (`main/id:true`), for coverage. */
	readonly seen: { readonly fields: readonly string[]; readonly rules: readonly string[] };
}

/** `form`: alias of the form the wrong answer stands in. */
export interface PlayError extends AnswerError {
	readonly form: string;
}

/** What happened, in order; texts are the interface's. */
export type LogEntry = { readonly at: Instant } & (
	| { readonly event: 'submitted'; readonly asked: number; readonly prefilled: number }
	| { readonly event: 'refused'; readonly errors: number }
	/** Submitted values that were not taken over: unknown or hidden fields, or ones the step may not change. */
	| { readonly event: 'dropped'; readonly pointers: readonly JsonPointer[] }
	| { readonly event: 'case'; readonly case: string }
	| { readonly event: 'fee'; readonly fee: string; readonly amount: number | null }
	| { readonly event: 'due'; readonly due: Instant; readonly provisional: boolean }
	| { readonly event: 'arrived'; readonly node: string; readonly due?: Instant }
	| { readonly event: 'done'; readonly node: string; readonly by: string; readonly outcome?: string }
	| { readonly event: 'source'; readonly node: string; readonly outcome: SourceOutcome }
	/** Without a text: the step itself is the notice. */
	| ({ readonly event: 'notice'; readonly node: string } & Partial<StepNotice>)
	/** What a fee step collected. */
	| {
			readonly event: 'collected';
			readonly node: string;
			readonly fee: string;
			readonly amount: number | null;
	  }
	| { readonly event: 'timer' | 'paused' | 'resumed' | 'ended'; readonly node: string }
	| { readonly event: 'clock' }
	| { readonly event: 'result'; readonly result: string }
	| { readonly event: 'stuck'; readonly node: string; readonly reason: StuckRun['reason'] }
);
