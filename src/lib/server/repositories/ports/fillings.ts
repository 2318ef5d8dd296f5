import type { SourceOutcome } from '#core/dictionary/types.ts';
import type {
	AnswerDisputes,
	AnswerEdits,
	Answers,
	PrefilledAnswer,
	ProvenanceRecord,
	SourceChange,
	SourceNotice
} from '#core/forms/index.ts';
import type { Channel } from '#core/procedures/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';

/** A form one person is filling in, with the server's own copy of what the sources said. */
export interface FillingRecord {
	readonly tenant: string;
	readonly id: string;
	/** User id: nobody else sees it. */
	readonly owner: string;
	/** Procedure code. */
	readonly procedure: string;
	/** `draft`, a candidate's id, or a release's digest: whose form it is. */
	readonly which: string;
	/** Alias of the form in the procedure. */
	readonly alias: string;
	/** Rises with every change. */
	readonly rev: number;
	readonly content: FillingContent;
	readonly createdAt: Instant;
	readonly updatedAt: Instant;
	/** When the answers were accepted; nothing changes after. */
	readonly submittedAt: Instant | null;
}

export interface FillingContent {
	/** The world it is filled in: a dossier received then, by that channel, by that fictitious person. */
	readonly receivedAt: Instant;
	readonly channel: Channel;
	readonly persona?: Ref;
	/** Outcomes chosen for sources, by source id; the others answer as the persona's records have it. */
	readonly outcomes: Readonly<Record<string, SourceOutcome>>;
	/** As typed. */
	readonly answers: Answers;
	readonly edits: AnswerEdits;
	readonly disputes: AnswerDisputes;
	/** What the sources said, each with its instant. */
	readonly prefilled: readonly PrefilledAnswer[];
	readonly notices: readonly SourceNotice[];
	readonly changes: readonly SourceChange[];
	/** Once accepted: where each answer comes from. */
	readonly provenance?: ProvenanceRecord;
}

/** Everything is asked for by tenant and person: another's filling is not there. */
export interface FillingStore {
	get(tenant: string, owner: string, id: string): Promise<FillingRecord | undefined>;
	/** Newest first. */
	list(tenant: string, owner: string, limit: number): Promise<readonly FillingRecord[]>;
	/**
	 * Takes what was typed, if `rev` is still the filling's and it was not submitted; answers whether it was taken. Apart
	 * from `commit`: a key pressed is no act anybody would look for in the audit trail.
	 */
	type(
		filling: Pick<FillingRecord, 'tenant' | 'owner' | 'id' | 'rev' | 'content'>,
		at: Instant
	): Promise<boolean>;
}
