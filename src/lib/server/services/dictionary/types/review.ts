import type { ChangeClass, ChangeReport } from '#core/dictionary/changes/types.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../../auth/actor.ts';

/** A version waiting for a decision. */
export interface ReviewItem {
	readonly ref: Ref;
	readonly kind: DictionaryKind;
	readonly title: Text;
	readonly class: ChangeClass;
	readonly submittedAt: Instant;
	readonly submittedBy: string;
	/** Whether the asking actor may decide: reviewer of the dictionary, and author of nothing in it. */
	readonly mayDecide: boolean;
}

/** Draft → in review → approved. */
export interface DictionaryReviewService {
	/** What the draft changes against the newest approved version. */
	changesOf(actor: Actor, kind: DictionaryKind, id: string): Promise<Result<ChangeReport>>;
	/** What `to` changes against `from`, two versions (or the draft) of one document. */
	compare(actor: Actor, from: Ref, to: Ref): Promise<Result<ChangeReport>>;
	/**
	 * Freezes the draft into a version in review. Problems: `dictionary/nothing-changed`, `dictionary/in-review` {ref},
	 * `dictionary/has-errors` {count} followed by the findings and `dictionary/reference-not-approved` {ref} with their
	 * places, `dictionary/breaking-needs-reason`, `document/stale-rev`. Its authors are all who changed something since
	 * a version was last approved.
	 */
	submit(
		actor: Actor,
		kind: DictionaryKind,
		id: string,
		rev: number,
		reason?: string
	): Promise<Result<{ readonly ref: Ref }>>;
	/** Problems: `dictionary/own-work` (four eyes), `dictionary/not-in-review`, `dictionary/reason-missing` on reject. */
	decide(actor: Actor, ref: Ref, verdict: 'approve' | 'reject', reason?: string): Promise<Result<void>>;
	/**
	 * Takes the version in use and all before it out of the offer; they stay usable where they are pinned. Problems:
	 * `dictionary/not-in-use` {ref}, `dictionary/reason-missing`.
	 */
	retire(actor: Actor, ref: Ref, reason: string): Promise<Result<void>>;
	waiting(actor: Actor): Promise<Result<readonly ReviewItem[]>>;
}
