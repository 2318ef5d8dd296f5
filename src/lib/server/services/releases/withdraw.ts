import { isChannel, withdrawItems, type Channel } from '#core/releases/index.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import { catalogueWrites, storedCatalogue } from './catalogueWrites.ts';
import type { Published } from './types.ts';

/** See `ReleaseService.withdraw`. */
export async function withdraw(
	{ store, clock }: ServiceContext,
	registry: Registry,
	actor: Actor,
	channel: Channel,
	release: Digest,
	reason: string
): Promise<Result<Published>> {
	const allowed = authorise(actor, 'release.publish');
	if (!allowed.ok) return allowed;
	if (!isChannel(channel))
		return fail({ code: 'release/unknown-channel', at: '/channel', params: { channel } });
	if (reason.trim() === '') return fail({ code: 'candidate/reason-needed', at: '/reason' });
	const at = clock();
	const size = await registry.log.size(actor.tenant);
	const previous = await storedCatalogue(store, actor.tenant, channel);
	const sequence = (previous?.sequence ?? 0) + 1;
	const items = withdrawItems(previous?.items ?? [], release, at, sequence);
	const changed = items.find((item) => item.withdrawnIn === sequence);
	if (!changed) return fail({ code: 'release/not-in-channel', params: { channel } });
	const edition = { tenant: actor.tenant, channel, at, previous, items, changed, entries: [], size };
	const committed = await store.commit({
		tenant: actor.tenant,
		at,
		audit: leafOf(actor, 'release.withdraw', `${channel}:${release}`, {
			before: release,
			reason: reason.trim()
		}),
		writes: await catalogueWrites(registry, edition)
	});
	if (!committed.ok) return fail({ code: 'release/conflict' });
	return ok({ release, sequence, effectiveFrom: changed.effectiveFrom });
}
