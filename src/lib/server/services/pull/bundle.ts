import {
	blobPath,
	CHANNELS,
	indexBytes,
	readCatalogue,
	readManifest,
	utf8,
	writeTar,
	type IndexedChannel,
	type ReleaseIndex
} from '#core/releases/index.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Store } from '../../repositories/ports.ts';
import type { KnownRelease } from './releasedIndex.ts';

/**
 * One release with everything that makes it believable: manifest, contents, attestations, log entry with proof, and the
 * catalogues of the channels it is in, which say from when it is in force.
 */
export async function buildBundle(
	store: Store,
	registry: Registry,
	release: KnownRelease
): Promise<Uint8Array> {
	const files = new Map<Digest, Uint8Array>();
	const keep = (bytes: Uint8Array): Digest => {
		const digest = digestOf(bytes);
		files.set(digest, bytes);
		return digest;
	};
	const take = async (digest: Digest): Promise<Uint8Array> => {
		const blob = await store.blobs.get(digest);
		if (!blob) throw new Error(`The store lacks ${digest} of the release ${release.digest}`);
		keep(blob.bytes);
		return blob.bytes;
	};
	const manifest = readManifest(await take(release.digest));
	if (!manifest.ok) throw new Error(`The manifest of ${release.digest} cannot be read`);
	for (const content of manifest.value.contents) await take(content.digest);
	for (const digest of Object.values(release.attestations)) await take(digest);
	const own = await registry.log.proven(release.tenant, release.logIndex);

	const index: ReleaseIndex = {
		formatVersion: 1,
		type: 'bundle',
		channels: await channelsWith(store, registry, release, keep),
		releases: [
			{
				release: release.digest,
				attestations: { ...release.attestations },
				logEntry: keep(own.entry),
				proof: keep(own.proof)
			}
		],
		blobs: []
	};
	const blobs = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const listed = { ...index, blobs: blobs.map(([digest, bytes]) => ({ digest, size: bytes.length })) };
	return writeTar([
		{ path: 'index.json', bytes: indexBytes(listed) },
		...blobs.map(([digest, bytes]) => ({ path: blobPath(digest), bytes }))
	]);
}

// helpers

async function channelsWith(
	store: Store,
	registry: Registry,
	release: KnownRelease,
	keep: (bytes: Uint8Array) => Digest
): Promise<IndexedChannel[]> {
	const channels: IndexedChannel[] = [];
	for (const channel of CHANNELS) {
		const state = await store.releases.channel(release.tenant, channel);
		const catalogue = state && readCatalogue(utf8(state.catalogue), channel);
		if (!state || !catalogue?.ok) continue;
		if (!catalogue.value.items.some((item) => item.release === release.digest)) continue;
		const listed = await registry.log.proven(release.tenant, catalogue.value.logIndex);
		channels.push({
			channel,
			catalogue: keep(utf8(state.catalogue)),
			envelope: keep(utf8(state.envelope)),
			logEntry: keep(listed.entry),
			proof: keep(listed.proof)
		});
	}
	return channels;
}
