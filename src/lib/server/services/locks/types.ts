import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';

/** Who edits a draft now. */
export interface EditLock {
	/** User id. */
	readonly holder: string;
	readonly name: string;
	readonly since: Instant;
	readonly activeAt: Instant;
	/** Whether it is the person who asks. */
	readonly mine: boolean;
}

/**
 * Soft locks: the first save takes the lock, each further one keeps it, ten minutes without a save let it lapse. Other
 * people's saves are refused meanwhile (`document/locked`); anybody who may edit the document may take it over. `rev`
 * guards what is stored all the same.
 */
export interface LockService {
	/** Who edits, or null; only those who see the draft may know. */
	get(actor: Actor, kind: SupportedKind, id: string): Promise<Result<EditLock | null>>;
	/** Takes the lock, from whoever holds it; one audit leaf that names the former holder. */
	take(actor: Actor, kind: SupportedKind, id: string): Promise<Result<EditLock>>;
	/** Gives the own lock back; nothing happens when somebody else holds it. */
	release(actor: Actor, kind: SupportedKind, id: string): Promise<Result<void>>;
}
