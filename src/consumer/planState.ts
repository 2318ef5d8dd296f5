import type { Digest, Instant } from '#core/shared/ports.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import {
	ATTESTATIONS,
	checkSuccession,
	digestOf,
	hexOf,
	openEnvelope,
	readCatalogue,
	readManifest,
	verifyCatalogue,
	verifyRelease,
	type Catalogue,
	type CatalogueItem,
	type IndexedRelease,
	type ReleaseIndex,
	type ReleaseManifest,
	type Trust
} from '#core/releases/index.ts';
import type { Folder } from './folder.ts';
import type { LogReader } from './logReader.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { RegistryClient } from './registryClient.ts';

/** Most bytes taken of a catalogue envelope, a manifest, an attestation. */
const LIMITS = { catalogue: 64_000_000, manifest: 16_000_000, attestation: 16_000_000 } as const;

export interface PlanInput {
	readonly client: RegistryClient;
	readonly log: LogReader;
	readonly trust: Trust;
	readonly trustBytes: Uint8Array;
	readonly channel: string;
	readonly from: string;
	readonly at: Instant;
	readonly folder: Folder;
	readonly held?: ReleaseIndex;
	readonly before?: { readonly catalogue: Catalogue; readonly digest: Digest };
}

/** The next state of a folder, and the files about releases it was planned with; contents are yet to be fetched. */
export interface PlannedState {
	readonly index: ReleaseIndex;
	readonly metadata: ReadonlyMap<Digest, Uint8Array>;
	readonly catalogue: Catalogue;
}

/**
 * Works out what the folder must hold for the channel's present catalogue. Everything that makes a release believable
 * is fetched and verified here, before any of its contents is.
 */
export async function planState(input: PlanInput): Promise<Result<PlannedState>> {
	const { trustBytes, channel, from, at, held } = input;
	const metadata = new Map<Digest, Uint8Array>();
	const keep = (bytes: Uint8Array): Digest => {
		const digest = digestOf(nodeCrypto.hash, bytes);
		metadata.set(digest, bytes);
		return digest;
	};
	const current = await planCatalogue(input, keep);
	if (!current.ok) return current;
	const { catalogue, indexed } = current.value;

	const releases = new Map<Digest, PlannedRelease>();
	for (const item of catalogue.items) {
		if (releases.has(item.release)) continue;
		const known = held?.releases.find((release) => release.release === item.release);
		const planned =
			(known && (await reuse(input.folder, known, keep))) ?? (await planRelease(input, item, keep));
		if (!planned.ok) return planned;
		releases.set(item.release, planned.value);
	}
	const sizes = new Map([...metadata].map(([digest, bytes]) => [digest, bytes.length]));
	for (const { manifest } of releases.values()) {
		for (const content of manifest.contents) sizes.set(content.digest, content.size);
	}
	const index: ReleaseIndex = {
		formatVersion: 1,
		type: 'folder',
		pulled: { from, at, trust: digestOf(nodeCrypto.hash, trustBytes) },
		channels: [{ channel, ...indexed }],
		releases: [...releases.values()].map((release) => release.indexed),
		blobs: [...sizes]
			.map(([digest, size]) => ({ digest, size }))
			.sort((a, b) => (a.digest < b.digest ? -1 : 1))
	};
	return ok({ index, metadata, catalogue });
}

// helpers

type Keep = (bytes: Uint8Array) => Digest;

interface PlannedRelease {
	readonly indexed: IndexedRelease;
	readonly manifest: ReleaseManifest;
}

async function planCatalogue({ client, log, trust, channel, before }: PlanInput, keep: Keep) {
	const item = `${channel} catalogue.dsse.json`;
	const path = `/channels/${encodeURIComponent(channel)}/metadata/catalogue.dsse.json`;
	const envelope = await client.get(path, LIMITS.catalogue);
	if (!envelope.ok) return envelope;
	// The envelope brings the catalogue along: two requests could straddle a publication.
	const opened = openEnvelope(envelope.value, trust.keys('catalogue'), nodeCrypto.verify, item);
	if (!opened.ok) return opened;
	const bytes = opened.value.payload;
	const read = readCatalogue(bytes, `${channel} catalogue.json`);
	if (!read.ok) return read;
	const proven = await log.entry(read.value.logIndex);
	if (!proven.ok) return proven;
	const files = {
		catalogue: bytes,
		envelope: envelope.value,
		logEntry: proven.value.entry,
		proof: proven.value.proof
	};
	const { problems } = verifyCatalogue(channel, files, trust, nodeCrypto);
	const digest = digestOf(nodeCrypto.hash, bytes);
	const succession = before ? checkSuccession(before.catalogue, read.value, before.digest === digest) : [];
	const [first, ...rest] = [...problems, ...succession].map((problem) => named(problem, channel));
	if (first) return fail(first, ...rest);
	const indexed = {
		catalogue: keep(bytes),
		envelope: keep(files.envelope),
		logEntry: keep(files.logEntry),
		proof: keep(files.proof)
	};
	return ok({ catalogue: read.value, indexed });
}

/** A release of the state in force keeps its files, unless one of them was lost: then it is fetched anew. */
async function reuse(folder: Folder, indexed: IndexedRelease, keep: Keep) {
	const { release, attestations, logEntry, proof } = indexed;
	const files: Uint8Array[] = [];
	for (const digest of [release, ...Object.values(attestations), logEntry, proof]) {
		const bytes = await folder.blob(digest);
		if (!bytes || digestOf(nodeCrypto.hash, bytes) !== digest) return undefined;
		files.push(bytes);
	}
	const manifest = readManifest(files[0] ?? new Uint8Array());
	if (!manifest.ok) return undefined;
	files.forEach(keep);
	return ok({ indexed, manifest: manifest.value });
}

async function planRelease(
	input: PlanInput,
	item: CatalogueItem,
	keep: Keep
): Promise<Result<PlannedRelease>> {
	const { client, log, trust } = input;
	const label = `${item.procedure} #${item.number}`;
	const manifest = await client.get(`/releases/${item.release}`, LIMITS.manifest);
	if (!manifest.ok) return manifest;
	const attested = new Map<string, Uint8Array>();
	for (const attestation of ATTESTATIONS) {
		const bytes = await client.get(`/blobs/${item.attestations[attestation]}`, LIMITS.attestation);
		if (!bytes.ok) return bytes;
		attested.set(attestation, bytes.value);
	}
	const proven = await log.entry(item.logIndex);
	if (!proven.ok) return proven;
	const of = (attestation: string) => attested.get(attestation) ?? new Uint8Array();
	const attestations = { tested: of('tested'), approved: of('approved'), published: of('published') };
	const files = {
		manifest: manifest.value,
		attestations,
		logEntry: proven.value.entry,
		proof: proven.value.proof
	};
	const checked = verifyRelease(item.release, files, trust, nodeCrypto);
	const [first, ...rest] = checked.problems.map((problem) => named(problem, label, item.release));
	if (first) return fail(first, ...rest);
	if (!checked.manifest) throw new Error(`Release ${hexOf(item.release)} verified without a manifest`);
	const indexed = {
		release: keep(manifest.value),
		attestations: {
			tested: keep(attestations.tested),
			approved: keep(attestations.approved),
			published: keep(attestations.published)
		},
		logEntry: keep(files.logEntry),
		proof: keep(files.proof)
	};
	return ok({ indexed, manifest: checked.manifest });
}

function named(problem: Problem, label: string, release?: Digest): Problem {
	const item = `${label} ${problem.at ?? ''}`;
	return { ...problem, at: item, params: { ...problem.params, item, ...(release && { release }) } };
}
