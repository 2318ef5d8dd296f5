import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Registry } from '../../registry/index.ts';
import type { ChannelState, Store } from '../../repositories/ports.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { Changes } from './types.ts';

/** Changes a cursor may be behind; who was away longer begins again with the catalogue, which holds everything. */
const RETAINED = 10_000;

/** See `PullService.changes`. */
export async function channelChanges(
	store: Store,
	registry: Registry,
	actor: Actor,
	state: ChannelState,
	{ since, limit }: { readonly since?: string; readonly limit: number }
): Promise<Result<Changes>> {
	const place = { tenant: actor.tenant, channel: state.channel };
	const secret = registry.keys().cursorSecret;
	const from = since === undefined ? 0 : openCursor(since, place, secret);
	if (from === undefined) return fail({ code: 'pull/bad-cursor', at: 'since' });
	// A cursor from the future belongs to a store that was since restored from a backup.
	const tooOld = since !== undefined && from < state.sequence - RETAINED;
	if (tooOld || from > state.sequence) return fail({ code: 'pull/cursor-gone', at: 'since' });
	const found = await store.releases.channelChanges(actor.tenant, state.channel, from, limit);
	const last = found.at(-1)?.sequence ?? from;
	return ok({
		channel: state.channel,
		sequence: state.sequence,
		items: found.map(({ sequence, at, entry }) => {
			const { procedure, release, effectiveFrom, effectiveTo, withdrawn } = entry;
			return {
				sequence,
				at,
				change: withdrawn ? ('withdrawn' as const) : ('published' as const),
				procedure,
				release,
				effectiveFrom,
				...(effectiveTo !== undefined && { effectiveTo })
			};
		}),
		cursor: sealCursor({ ...place, sequence: last }, secret),
		more: last < state.sequence
	});
}
