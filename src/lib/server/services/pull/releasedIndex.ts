import {
	ATTESTATIONS,
	logEntrySchema,
	readManifest,
	readShaped,
	type ReleaseManifest
} from '#core/releases/index.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { ReleaseRecord, Store } from '../../repositories/ports.ts';

/** A release with what lists say of it. */
export interface KnownRelease extends ReleaseRecord {
	readonly procedureInfo: ReleaseManifest['procedure'];
	readonly attestations: Readonly<Record<(typeof ATTESTATIONS)[number], Digest>>;
}

/** What a tenant has published; grows only. */
export interface TenantReleases {
	/** By digest, oldest first. */
	readonly releases: ReadonlyMap<Digest, KnownRelease>;
	/** Every file a consumer of the tenant may have: manifests, contents, attestations. */
	readonly blobs: ReadonlySet<Digest>;
}

const PAGE = 200;

/**
 * Remembers what each tenant has published. Blobs are shared by content, so that having a digest is no right to read:
 * only what stands in a release of the own tenant is handed out.
 */
export class ReleasedIndex {
	readonly #store: Store;
	readonly #tenants = new Map<string, { releases: Map<Digest, KnownRelease>; blobs: Set<Digest> }>();

	constructor(store: Store) {
		this.#store = store;
	}

	async of(tenant: string): Promise<TenantReleases> {
		const known = this.#tenants.get(tenant) ?? { releases: new Map(), blobs: new Set() };
		this.#tenants.set(tenant, known);
		const { total } = await this.#store.releases.list({ tenant, offset: 0, limit: 1 });
		if (total === known.releases.size) return known;
		// New ones come first; what was known before is met again and ends the walk.
		const fresh: ReleaseRecord[] = [];
		for (let offset = 0; offset < total; offset += PAGE) {
			const { items } = await this.#store.releases.list({ tenant, offset, limit: PAGE });
			fresh.push(...items.filter((item) => !known.releases.has(item.digest)));
			if (items.some((item) => known.releases.has(item.digest))) break;
		}
		for (const record of fresh.reverse()) await this.#add(known, record);
		return known;
	}

	async #add(
		known: { releases: Map<Digest, KnownRelease>; blobs: Set<Digest> },
		record: ReleaseRecord
	): Promise<void> {
		const blob = await this.#store.blobs.get(record.digest);
		const manifest = blob && readManifest(blob.bytes);
		const [leaf] = await this.#store.releases.logLeaves(record.tenant, record.logIndex, 1);
		const entry = leaf && readShaped(leaf, logEntrySchema, 'log');
		if (!manifest?.ok || !entry?.ok || entry.value.type !== 'release') {
			throw new Error(`The store does not hold the release ${record.digest}`);
		}
		const { attestations } = entry.value;
		known.blobs.add(record.digest);
		for (const content of manifest.value.contents) known.blobs.add(content.digest);
		for (const attestation of ATTESTATIONS) known.blobs.add(attestations[attestation]);
		known.releases.set(record.digest, { ...record, procedureInfo: manifest.value.procedure, attestations });
	}
}
