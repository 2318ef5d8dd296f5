import { isChannel, isDigest, parseTilePath } from '#core/releases/index.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { fold } from '#core/shared/fold.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import { buildBundle } from './bundle.ts';
import { channelChanges } from './changes.ts';
import { ReleasedIndex, type KnownRelease, type TenantReleases } from './releasedIndex.ts';
import type { PullService, ReleasedProcedure, ServedFile } from './types.ts';

export type * from './types.ts';

const CATALOGUE_FILES = ['catalogue.json', 'catalogue.dsse.json'];

export function createPull(context: ServiceContext, registry: Registry): PullService {
	const { store } = context;
	const published = new ReleasedIndex(store);

	return {
		metadata: (actor, channel, file) =>
			pulling(actor, async () => {
				const state = isChannel(channel) ? await store.releases.channel(actor.tenant, channel) : undefined;
				if (!state || !CATALOGUE_FILES.includes(file)) return notFound();
				const bytes = Buffer.from(file === 'catalogue.json' ? state.catalogue : state.envelope);
				return ok({ bytes, mediaType: 'application/json', digest: digestOf(bytes) });
			}),

		changes: (actor, channel, query) =>
			pulling(actor, async () => {
				const state = isChannel(channel) ? await store.releases.channel(actor.tenant, channel) : undefined;
				return state ? channelChanges(store, registry, actor, state, query) : notFound();
			}),

		procedures: (actor, { q, offset, limit }) =>
			pulling(actor, async () => {
				const all = proceduresOf(await published.of(actor.tenant));
				const words = fold(q ?? '')
					.split(' ')
					.filter(Boolean);
				const found = all.filter(({ code, name }) => {
					const text = fold(`${code} ${name.vi} ${name.en ?? ''}`);
					return words.every((word) => text.includes(word));
				});
				return ok({ items: found.slice(offset, offset + limit), total: found.length });
			}),

		procedure: (actor, code) =>
			pulling(actor, async () => {
				const found = proceduresOf(await published.of(actor.tenant)).find((each) => each.code === code);
				return found ? ok(found) : notFound();
			}),

		procedureReleases: (actor, code) =>
			pulling(actor, async () => {
				const { releases } = await published.of(actor.tenant);
				const items = [...releases.values()].filter((each) => each.procedure === code).reverse();
				if (items.length === 0) return notFound();
				return ok({
					items: items.map(({ digest, number, publishedAt, logIndex, attestations }) => ({
						release: digest,
						number,
						publishedAt,
						logIndex,
						attestations
					}))
				});
			}),

		manifest: (actor, digest) =>
			pulling(actor, async () => {
				const { releases } = await published.of(actor.tenant);
				return isDigest(digest) && releases.has(digest) ? file(digest) : notFound();
			}),

		blob: (actor, digest) =>
			pulling(actor, async () => {
				const { blobs } = await published.of(actor.tenant);
				return isDigest(digest) && blobs.has(digest) ? file(digest) : notFound();
			}),

		bundle: (actor, digest) =>
			pulling(actor, async () => {
				const { releases } = await published.of(actor.tenant);
				const release = isDigest(digest) ? releases.get(digest) : undefined;
				if (!release) return notFound();
				const bytes = await buildBundle(store, registry, release);
				return ok({ bytes, mediaType: 'application/x-tar', digest: digestOf(bytes) });
			}),

		checkpoint: (actor) => pulling(actor, async () => ok(await registry.log.checkpoint(actor.tenant))),

		tile: (actor, path) =>
			pulling(actor, async () => {
				const name = parseTilePath(path);
				const bytes = name && (await registry.log.tile(actor.tenant, name));
				return bytes ? ok(bytes) : notFound();
			}),

		acknowledge: async (actor, key, ack) => {
			const allowed = authorise(actor, 'release.acknowledge');
			if (!allowed.ok) return allowed;
			const { releases } = await published.of(actor.tenant);
			return releases.has(ack.release) ? acknowledge(context, actor, key, ack) : notFound();
		}
	};

	async function file(digest: KnownRelease['digest']): Promise<Result<ServedFile>> {
		const blob = await store.blobs.get(digest);
		return blob ? ok(blob) : notFound();
	}
}

// helpers

async function pulling<T>(actor: Actor, work: () => Promise<Result<T>>): Promise<Result<T>> {
	const allowed = authorise(actor, 'release.pull');
	return allowed.ok ? work() : allowed;
}

function notFound(): Result<never> {
	return fail({ code: 'pull/not-found' });
}

/** Procedures that were released, by code, each with its newest release. */
function proceduresOf({ releases }: TenantReleases): ReleasedProcedure[] {
	const newest = new Map<string, { release: KnownRelease; count: number }>();
	for (const release of releases.values()) {
		newest.set(release.procedure, { release, count: (newest.get(release.procedure)?.count ?? 0) + 1 });
	}
	return [...newest.values()]
		.map(({ release, count }) => ({
			code: release.procedure,
			name: release.procedureInfo.name,
			field: release.procedureInfo.field,
			level: release.procedureInfo.level,
			releases: count,
			newest: { release: release.digest, number: release.number, publishedAt: release.publishedAt }
		}))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
}
