import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Page, VersionStatus } from '../../repositories/ports.ts';

/** One state of a document: its draft, a numbered version, or the named state the draft had at a rev. */
export type Edition = 'draft' | { readonly version: number } | { readonly checkpoint: number };

/** A state that stays: `by` is a user id. */
export type PastState = {
	readonly at: Instant;
	readonly by: string;
} & (
	| { readonly type: 'version'; readonly number: number; readonly status: VersionStatus }
	| { readonly type: 'checkpoint'; readonly rev: number; readonly name: string }
);

export interface HistoryService {
	/** Versions and named states, newest first; what the actor may not see is left out. */
	list(
		actor: Actor,
		kind: SupportedKind,
		id: string,
		page?: { readonly offset?: number; readonly limit?: number }
	): Promise<Result<Page<PastState>>>;
	/** Content of one state; `document/not-found` also when the actor may not see it. */
	edition(actor: Actor, kind: SupportedKind, id: string, edition: Edition): Promise<Result<AnyDocument>>;
	/**
	 * Puts a past state into the draft, as one change with one audit leaf: the draft as it stands is first kept as a
	 * checkpoint named `keptAs`, so that restoring that one undoes it. Problems: as `saveDraft`.
	 */
	restore(
		actor: Actor,
		kind: SupportedKind,
		id: string,
		request: {
			readonly from: Exclude<Edition, 'draft'>;
			readonly rev: number | null;
			readonly keptAs: string;
		}
	): Promise<Result<{ readonly rev: number }>>;
}
