import type { Digest } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Crypto } from './crypto.ts';
import { digestOf } from './digest.ts';
import { readManifest, type ReleaseManifest } from './manifest.ts';
import { blobPath, type IndexedChannel, type IndexedRelease, type ReleaseIndex } from './releaseIndex.ts';
import { ATTESTATIONS } from './statement.ts';
import { CATALOGUE_ITEMS } from './verifyCatalogue.ts';
import { RELEASE_ITEMS } from './verifyRelease.ts';

/** Bytes of a blob, or undefined when it is not there. */
export type ReadBlob = (digest: Digest) => Promise<Uint8Array | undefined>;

/** The files of an index as found: which are sound, and what is wrong with the others. */
export interface IndexedFiles {
	readonly problems: readonly Problem[];
	/** Bytes of a file that makes the rest believable, when they are sound. Contents of releases are not kept. */
	sound(digest: Digest): Uint8Array | undefined;
}

/**
 * Hashes every file of `index`. A problem's `at` is the file, its `params.item` what the file is, as far as the
 * manifests that are readable tell: `1.001193 #1 forms/main/schema.json`.
 */
export async function checkFiles(index: ReleaseIndex, read: ReadBlob, crypto: Crypto): Promise<IndexedFiles> {
	const names = nameOwnFiles(index);
	const kept = new Map<Digest, Uint8Array>();
	const found = new Map<Digest, Problem | undefined>();
	for (const { digest, size } of index.blobs) {
		const bytes = await read(digest);
		const problem = checkFile(digest, size, bytes, crypto);
		found.set(digest, problem);
		if (bytes && !problem && names.has(digest)) kept.set(digest, bytes);
	}
	const complete = nameContents(index, kept, names);
	const problems: Problem[] = [];
	for (const [digest, problem] of found) {
		const item = names.get(digest) ?? blobPath(digest);
		if (problem) problems.push({ ...problem, params: { ...problem.params, item } });
		else if (complete && !names.has(digest)) problems.push(unlisted(digest, item));
	}
	for (const [digest, item] of names) {
		if (!found.has(digest))
			problems.push({ code: 'release/missing-file', at: blobPath(digest), params: { item } });
	}
	return { problems, sound: (digest) => kept.get(digest) };
}

/** `1.001193 #1`, or the digest of a release whose manifest cannot be read. */
export function releaseLabel(release: Digest, manifest: ReleaseManifest | undefined): string {
	return manifest ? `${manifest.procedure.code} #${manifest.number}` : release;
}

/** Digests of the files of a channel by their names. */
export function channelFiles(channel: IndexedChannel): Readonly<Record<string, Digest>> {
	return {
		[CATALOGUE_ITEMS.catalogue]: channel.catalogue,
		[CATALOGUE_ITEMS.envelope]: channel.envelope,
		[CATALOGUE_ITEMS.logEntry]: channel.logEntry,
		[CATALOGUE_ITEMS.proof]: channel.proof
	};
}

/** Digests of the files of a release, but its contents, by their names. */
export function releaseFiles(release: IndexedRelease): Readonly<Record<string, Digest>> {
	const attestations = ATTESTATIONS.map((each) => [
		RELEASE_ITEMS.attestation(each),
		release.attestations[each]
	]);
	return {
		[RELEASE_ITEMS.manifest]: release.release,
		[RELEASE_ITEMS.logEntry]: release.logEntry,
		[RELEASE_ITEMS.proof]: release.proof,
		...Object.fromEntries(attestations)
	};
}

// helpers

function checkFile(
	digest: Digest,
	size: number,
	bytes: Uint8Array | undefined,
	crypto: Crypto
): Problem | undefined {
	const at = blobPath(digest);
	if (!bytes) return { code: 'release/missing-file', at };
	const actual = digestOf(crypto.hash, bytes);
	if (actual !== digest) return { code: 'release/digest-mismatch', at, params: { expected: digest, actual } };
	return bytes.length === size ? undefined : { code: 'release/wrong-size', at };
}

function unlisted(digest: Digest, item: string): Problem {
	return { code: 'release/unlisted-file', at: blobPath(digest), params: { item } };
}

function nameOwnFiles(index: ReleaseIndex): Map<Digest, string> {
	const names = new Map<Digest, string>();
	for (const channel of index.channels) {
		for (const [item, digest] of Object.entries(channelFiles(channel)))
			names.set(digest, `${channel.channel} ${item}`);
	}
	for (const release of index.releases) {
		for (const [item, digest] of Object.entries(releaseFiles(release)))
			names.set(digest, `${release.release} ${item}`);
	}
	return names;
}

/** Adds the names manifests give; false when one cannot be read, so that not every name is known. */
function nameContents(
	index: ReleaseIndex,
	kept: ReadonlyMap<Digest, Uint8Array>,
	names: Map<Digest, string>
): boolean {
	let complete = true;
	for (const release of index.releases) {
		const bytes = kept.get(release.release);
		const read = bytes && readManifest(bytes);
		if (!read?.ok) {
			complete = false;
			continue;
		}
		const label = releaseLabel(release.release, read.value);
		for (const [item, digest] of Object.entries(releaseFiles(release))) names.set(digest, `${label} ${item}`);
		for (const content of read.value.contents) names.set(content.digest, `${label} ${content.path}`);
	}
	return complete;
}
