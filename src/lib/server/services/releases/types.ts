import type { Catalogue, Channel } from '#core/releases/index.ts';
import type { Digest, Instant, LocalDate } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { LogState, Page, ReleaseRecord } from '../../repositories/ports.ts';

export interface Publication {
	readonly channel: Channel;
	/** A date means from its beginning in Vietnam; today, or an instant that has passed today, means now. */
	readonly effectiveFrom: Instant | LocalDate;
	/** Legal act under which it takes effect. */
	readonly decision?: { readonly number: string; readonly date: LocalDate };
}

export interface ReleaseView extends ReleaseRecord {
	readonly name: Text;
}

export interface Published {
	readonly release: Digest;
	/** Sequence of the channel's catalogue that put it in. */
	readonly sequence: number;
	readonly effectiveFrom: Instant;
}

export interface ReleaseService {
	/**
	 * Signs the release, logs it and puts it into the channel's catalogue, in one commit. Publishing a release again,
	 * also an older one (rollback), adds a catalogue item. Problems: `candidate/not-found`, `candidate/not-approved`,
	 * `candidate/own-work`, `release/base-changed`, `release/unknown-channel`, `release/effective-in-past`,
	 * `release/conflict`.
	 */
	publish(actor: Actor, candidate: string, publication: Publication): Promise<Result<Published>>;
	/**
	 * Ends a release in a channel from now on; dossiers received before stay with it, and the release before it is in
	 * force again. Problems: `release/not-in-channel`, `release/conflict`.
	 */
	withdraw(actor: Actor, channel: Channel, release: Digest, reason: string): Promise<Result<Published>>;
	list(
		actor: Actor,
		query: { readonly procedure?: string; readonly offset?: number; readonly limit?: number }
	): Promise<Result<Page<ReleaseView>>>;
	/** Head of the transparency log: its size and signed checkpoint. */
	log(actor: Actor): Promise<Result<LogState>>;
	/** The channel's catalogue; undefined while nothing was published there. */
	channel(actor: Actor, channel: Channel): Promise<Result<Catalogue | undefined>>;
}
