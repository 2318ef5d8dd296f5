import type { Digest } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Catalogue } from './catalogue.ts';
import type { Crypto } from './crypto.ts';
import {
	channelFiles,
	checkFiles,
	releaseFiles,
	releaseLabel,
	type IndexedFiles,
	type ReadBlob
} from './indexedFiles.ts';
import type { ReleaseManifest } from './manifest.ts';
import { blobPath, type IndexedChannel, type IndexedRelease, type ReleaseIndex } from './releaseIndex.ts';
import { ATTESTATIONS } from './statement.ts';
import type { Trust } from './trust.ts';
import { CATALOGUE_ITEMS, verifyCatalogue } from './verifyCatalogue.ts';
import { verifyRelease, type CheckedRelease } from './verifyRelease.ts';

export interface CheckedIndex {
	/** `at` is the file; `params.item` what it is. Empty = everything holds. */
	readonly problems: readonly Problem[];
	readonly catalogues: ReadonlyMap<string, Catalogue>;
	readonly manifests: ReadonlyMap<Digest, ReleaseManifest>;
}

/**
 * Checks everything an index lists, without a network: every file is there with its size and digest and belongs to
 * something, every catalogue and release verifies, and catalogues and releases agree.
 */
export async function verifyIndex(
	index: ReleaseIndex,
	read: ReadBlob,
	trust: Trust,
	crypto: Crypto
): Promise<CheckedIndex> {
	const files = await checkFiles(index, read, crypto);
	const problems: Problem[] = [...files.problems];
	const catalogues = new Map<string, Catalogue>();
	for (const channel of index.channels) {
		const checked = checkChannel(channel, files, trust, crypto);
		if (!checked) continue;
		problems.push(...located(checked.problems, channelFiles(channel), channel.channel));
		if (checked.catalogue) catalogues.set(channel.channel, checked.catalogue);
	}
	const manifests = new Map<Digest, ReleaseManifest>();
	const releases = new Map<Digest, CheckedRelease>();
	for (const release of index.releases) {
		const checked = checkRelease(release, files, trust, crypto);
		if (!checked) continue;
		const label = releaseLabel(release.release, checked.manifest);
		problems.push(...located(checked.problems, releaseFiles(release), label));
		releases.set(release.release, checked);
		if (checked.manifest) manifests.set(release.release, checked.manifest);
	}
	problems.push(...checkSizes(index, manifests));
	for (const [channel, catalogue] of catalogues) {
		problems.push(...checkAgreement(index, channel, catalogue, releases));
	}
	if (index.type === 'folder') problems.push(...checkListed(index, catalogues));
	return { problems, catalogues, manifests };
}

// helpers

/** Problems with the file they stand on instead of its name alone. */
function located(
	problems: readonly Problem[],
	files: Readonly<Record<string, Digest>>,
	label: string
): Problem[] {
	return problems.map((problem) => {
		const digest = files[problem.at ?? ''];
		const item = `${label} ${problem.at ?? ''}`;
		return { ...problem, at: digest ? blobPath(digest) : item, params: { ...problem.params, item } };
	});
}

/** Undefined when a file it needs is missing or damaged, which was reported already. */
function checkChannel(channel: IndexedChannel, { sound }: IndexedFiles, trust: Trust, crypto: Crypto) {
	const catalogue = sound(channel.catalogue);
	const envelope = sound(channel.envelope);
	const logEntry = sound(channel.logEntry);
	const proof = sound(channel.proof);
	if (!catalogue || !envelope || !logEntry || !proof) return undefined;
	return verifyCatalogue(channel.channel, { catalogue, envelope, logEntry, proof }, trust, crypto);
}

function checkRelease(
	release: IndexedRelease,
	{ sound }: IndexedFiles,
	trust: Trust,
	crypto: Crypto
): CheckedRelease | undefined {
	const manifest = sound(release.release);
	const tested = sound(release.attestations.tested);
	const approved = sound(release.attestations.approved);
	const published = sound(release.attestations.published);
	const logEntry = sound(release.logEntry);
	const proof = sound(release.proof);
	if (!manifest || !tested || !approved || !published || !logEntry || !proof) return undefined;
	const files = { manifest, attestations: { tested, approved, published }, logEntry, proof };
	return verifyRelease(release.release, files, trust, crypto);
}

/** The sizes manifests promise are those of the files. */
function checkSizes(index: ReleaseIndex, manifests: ReadonlyMap<Digest, ReleaseManifest>): Problem[] {
	const sizes = new Map(index.blobs.map((blob) => [blob.digest, blob.size]));
	return [...manifests].flatMap(([release, manifest]) =>
		manifest.contents
			.filter((content) => sizes.has(content.digest) && sizes.get(content.digest) !== content.size)
			.map((content): Problem => {
				const params = { item: `${releaseLabel(release, manifest)} ${content.path}` };
				return { code: 'release/wrong-size', at: blobPath(content.digest), params };
			})
	);
}

/** A folder holds the releases its catalogues speak of and no others. */
function checkListed(index: ReleaseIndex, catalogues: ReadonlyMap<string, Catalogue>): Problem[] {
	if (catalogues.size < index.channels.length) return [];
	const spoken = new Set([...catalogues.values()].flatMap((each) => each.items.map((item) => item.release)));
	return index.releases
		.filter(({ release }) => !spoken.has(release))
		.map(({ release }) => ({
			code: 'release/unlisted-file',
			at: blobPath(release),
			params: { item: release }
		}));
}

/** A catalogue's items must be here (a bundle holds one release only) and be what the log says they are. */
function checkAgreement(
	index: ReleaseIndex,
	channel: string,
	catalogue: Catalogue,
	releases: ReadonlyMap<Digest, CheckedRelease>
): Problem[] {
	const at = `${channel} ${CATALOGUE_ITEMS.catalogue}`;
	const listed = new Set(index.releases.map((release) => release.release));
	return catalogue.items.flatMap((item): Problem[] => {
		const label = `${item.procedure} #${item.number}`;
		if (!listed.has(item.release)) {
			return index.type === 'bundle'
				? []
				: [{ code: 'release/missing-release', at, params: { item: label } }];
		}
		const checked = releases.get(item.release);
		if (!checked?.entry) return [];
		const agrees =
			checked.entry.procedure === item.procedure &&
			checked.entry.number === item.number &&
			checked.logIndex === item.logIndex &&
			ATTESTATIONS.every((each) => checked.entry?.attestations[each] === item.attestations[each]);
		return agrees ? [] : [{ code: 'catalogue/other-release', at, params: { item: label } }];
	});
}
