import { readManifest } from '#core/releases/index.ts';
import { ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import type { ReleaseRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { storedCatalogue } from './catalogueWrites.ts';
import { publish } from './publish.ts';
import type { ReleaseService, ReleaseView } from './types.ts';
import { withdraw } from './withdraw.ts';

export type * from './types.ts';

const PAGE = 50;

export function createReleases(context: ServiceContext, registry: Registry): ReleaseService {
	const { store } = context;
	return {
		publish: (actor, candidate, publication) => publish(context, registry, actor, candidate, publication),

		withdraw: (actor, channel, release, reason) =>
			withdraw(context, registry, actor, channel, release, reason),

		list: async (actor, { procedure, offset = 0, limit = PAGE }) => {
			const allowed = authorise(actor, 'release.read');
			if (!allowed.ok) return allowed;
			const page = await store.releases.list({
				tenant: actor.tenant,
				...(procedure === undefined ? {} : { procedure }),
				offset: Math.max(0, offset),
				limit: Math.min(Math.max(1, limit), 200)
			});
			return ok({ ...page, items: await Promise.all(page.items.map((record) => named(record))) });
		},

		log: async (actor) => {
			const allowed = authorise(actor, 'release.read');
			return allowed.ok ? ok(await store.releases.log(actor.tenant)) : allowed;
		},

		channel: async (actor, channel) => {
			const allowed = authorise(actor, 'release.read');
			return allowed.ok ? ok(await storedCatalogue(store, actor.tenant, channel)) : allowed;
		}
	};

	async function named(record: ReleaseRecord): Promise<ReleaseView> {
		const blob = await store.blobs.get(record.digest);
		const manifest = blob && readManifest(blob.bytes);
		return { ...record, name: manifest?.ok ? manifest.value.procedure.name : { vi: record.procedure } };
	}
}
