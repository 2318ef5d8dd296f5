import type { SourceOutcome } from '#core/dictionary/types.ts';
import type {
	AnswerEdits,
	AnswerError,
	Answers,
	CompiledForm,
	Dropped,
	ProvenanceRecord
} from '#core/forms/index.ts';
import type { Channel } from '#core/procedures/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { FillingRecord } from '../../repositories/ports.ts';

/** A filling as its owner sees it. */
export type Filling = Omit<FillingRecord, 'tenant' | 'owner'>;

export interface NewFilling {
	readonly procedure: string;
	/** `draft`, a candidate's id, or a release's digest. */
	readonly which: string;
	/** Default: the form citizens fill in. */
	readonly alias?: string | undefined;
	readonly receivedAt: Instant;
	readonly channel: Channel;
	readonly persona?: Ref | undefined;
	readonly outcomes: Readonly<Record<string, SourceOutcome>>;
}

/** What stands in the form; `rev` is that of the filling it was typed into. */
export interface Typed {
	readonly rev: number;
	readonly answers: Answers;
	readonly edits: AnswerEdits;
	/** When it was said is for the server to know. */
	readonly disputes: Readonly<Record<JsonPointer, { readonly note: string }>>;
}

/** What became of a filling handed in: with `errors` it stays open. */
export interface Submission {
	readonly filling: Filling;
	readonly errors: readonly AnswerError[];
	readonly dropped: readonly Dropped[];
	/** Answers to relevant questions, with calculated values. */
	readonly data: Answers;
	readonly provenance: ProvenanceRecord;
}

/**
 * Forms being filled in, kept for the person who does, with the server's own copy of what the sources said: whatever a
 * browser sends back is compared with that. Needs `scenario.run`, and sight of the procedure.
 *
 * Problems: `filling/not-found` (also another person's, and one too old), `filling/stale-rev` {rev},
 * `filling/submitted`, those of reading the package.
 */
export interface FillingService {
	/** Asks the sources and begins; the oldest of the person's fillings make room. */
	open(actor: Actor, asked: NewFilling): Promise<Result<Filling>>;
	/** The person's open fillings of a procedure, newest first. */
	list(actor: Actor, procedure: string): Promise<Result<readonly Filling[]>>;
	get(actor: Actor, id: string): Promise<Result<Filling>>;
	/** Keeps what was typed; checks nothing. No audit leaf. */
	save(actor: Actor, id: string, typed: Typed): Promise<Result<{ readonly rev: number }>>;
	/** Asks the sources again, with the outcomes chosen now; what differs is in `content.changes`. */
	askAgain(
		actor: Actor,
		id: string,
		asked: { readonly rev: number; readonly outcomes: NewFilling['outcomes'] }
	): Promise<Result<Filling>>;
	/** Settles one of these changes. */
	choose(
		actor: Actor,
		id: string,
		choice: { readonly rev: number; readonly pointer: JsonPointer; readonly choice: 'take' | 'keep' }
	): Promise<Result<Filling>>;
	/** Asks the sources a last time and judges the answers by what they said. */
	submit(actor: Actor, id: string, typed: Typed): Promise<Result<Submission>>;
	remove(actor: Actor, id: string): Promise<Result<void>>;
}

/** A form of a procedure, ready to be filled in. */
export interface FillableForm {
	readonly alias: string;
	readonly form: CompiledForm;
}
