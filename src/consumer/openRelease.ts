import type { Digest, Instant } from '#core/shared/ports.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import {
	blobPath,
	digestOf,
	inForce,
	readPackage,
	verifyCatalogue,
	verifyRelease,
	type CatalogueItem,
	type IndexedRelease,
	type ReleasedPackage,
	type ReleaseIndex,
	type Trust
} from '#core/releases/index.ts';
import { Folder } from './folder.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import { readKeptTrust } from './verifyFolder.ts';

/** A release of a pulled folder, verified and ready to run. */
export interface OpenedRelease {
	readonly item: CatalogueItem;
	readonly package: ReleasedPackage;
}

/**
 * The release of `procedure` that was in force at `at`. Everything used is verified first: the catalogue that says which
 * it is, its attestations and log proof, and each file. Problem: `pull/no-release` {code, at}, or what does not verify.
 */
export async function openRelease(
	path: string,
	procedure: string,
	at: Instant
): Promise<Result<OpenedRelease>> {
	const opened = await openFolder(path);
	if (!opened.ok) return opened;
	const { folder, index, trust, items } = opened.value;
	const item = inForce(items, procedure, at);
	if (!item) return fail({ code: 'pull/no-release', params: { code: procedure, at } });
	return open(folder, index, trust, item);
}

/** A release of a pulled folder by its number, or the newest; for comparing. */
export async function openNumbered(
	path: string,
	procedure: string,
	number?: number
): Promise<Result<OpenedRelease>> {
	const opened = await openFolder(path);
	if (!opened.ok) return opened;
	const { folder, index, trust, items } = opened.value;
	const item = items.findLast(
		(each) => each.procedure === procedure && (number ?? each.number) === each.number
	);
	if (!item) return fail({ code: 'pull/no-release', params: { code: procedure, at: number ?? '' } });
	return open(folder, index, trust, item);
}

// helpers

interface OpenedFolder {
	readonly folder: Folder;
	readonly index: ReleaseIndex;
	readonly trust: Trust;
	readonly items: readonly CatalogueItem[];
}

async function openFolder(path: string): Promise<Result<OpenedFolder>> {
	const folder = new Folder(path);
	const state = await folder.state('current');
	if (!state.ok) return state;
	if (!state.value)
		return fail({ code: 'pull/nothing-in-force', at: 'current', params: { item: 'current' } });
	const { index } = state.value;
	const trust = await readKeptTrust(folder, index);
	if (!trust.ok) return trust;
	const [listed] = index.channels;
	if (!listed) return fail({ code: 'pull/nothing-in-force', at: 'current', params: { item: 'current' } });
	const [catalogue, envelope, logEntry, proof] = await Promise.all(
		[listed.catalogue, listed.envelope, listed.logEntry, listed.proof].map((digest) =>
			soundBlob(folder, digest)
		)
	);
	if (!catalogue || !envelope || !logEntry || !proof)
		return damaged(listed.catalogue, `${listed.channel} catalogue.json`);
	const files = { catalogue, envelope, logEntry, proof };
	const checked = verifyCatalogue(listed.channel, files, trust.value, nodeCrypto);
	const [first, ...rest] = checked.problems;
	if (first)
		return fail(named(first, listed.channel), ...rest.map((problem) => named(problem, listed.channel)));
	return ok({ folder, index, trust: trust.value, items: checked.catalogue?.items ?? [] });
}

async function open(
	folder: Folder,
	index: ReleaseIndex,
	trust: Trust,
	item: CatalogueItem
): Promise<Result<OpenedRelease>> {
	const label = `${item.procedure} #${item.number}`;
	const listed = index.releases.find((release) => release.release === item.release);
	const files = listed && (await releaseFiles(folder, listed));
	if (!files) return damaged(item.release, `${label} manifest.json`);
	const checked = verifyRelease(item.release, files, trust, nodeCrypto);
	const [first, ...rest] = checked.problems.map((problem) => named(problem, label));
	if (first) return fail(first, ...rest);
	if (!checked.manifest) throw new Error(`${label} verified without a manifest`);
	const read = await readPackage(checked.manifest, (digest) => soundBlob(folder, digest));
	if (!read.ok) {
		const [problem, ...others] = read.problems;
		return fail(named(problem, label), ...others.map((each) => named(each, label)));
	}
	return ok({ item, package: read.value });
}

/** The bytes of a blob, or undefined when it is missing or not what its name says. */
async function soundBlob(folder: Folder, digest: Digest): Promise<Uint8Array | undefined> {
	const bytes = await folder.blob(digest);
	return bytes && digestOf(nodeCrypto.hash, bytes) === digest ? bytes : undefined;
}

async function releaseFiles(folder: Folder, listed: IndexedRelease) {
	const { attestations } = listed;
	const manifest = await soundBlob(folder, listed.release);
	const tested = await soundBlob(folder, attestations.tested);
	const approved = await soundBlob(folder, attestations.approved);
	const published = await soundBlob(folder, attestations.published);
	const logEntry = await soundBlob(folder, listed.logEntry);
	const proof = await soundBlob(folder, listed.proof);
	if (!manifest || !tested || !approved || !published || !logEntry || !proof) return undefined;
	return { manifest, attestations: { tested, approved, published }, logEntry, proof };
}

function damaged(digest: Digest, item: string): Result<never> {
	return fail({ code: 'release/missing-file', at: blobPath(digest), params: { item } });
}

function named(problem: Problem, label: string): Problem {
	const item = `${label} ${problem.at ?? ''}`;
	return { ...problem, at: item, params: { ...problem.params, item } };
}
