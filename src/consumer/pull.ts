import type { Clock, Digest } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import {
	openCheckpoint,
	parseLogProof,
	readCatalogue,
	utf8,
	verifyIndex,
	type Catalogue,
	type Trust
} from '#core/releases/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { reportApplied, reportRejection } from './acknowledge.ts';
import { changesBetween, type ReleaseChange } from './changes.ts';
import { downloadBlobs, type Downloaded } from './downloadBlobs.ts';
import { filesBelow } from './durable.ts';
import { Folder, isOwnFile, LOCK_FILE, TRUST_FILE, type NamedState } from './folder.ts';
import { takeLock } from './lock.ts';
import { LogReader } from './logReader.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import { planState } from './planState.ts';
import { RegistryClient, type RegistryAddress } from './registryClient.ts';
import { sweep } from './sweep.ts';
import { readKeptTrust, readTrustBytes } from './verifyFolder.ts';

export interface PullOptions extends RegistryAddress {
	readonly channel: string;
	/** Folder to keep the releases in. */
	readonly to: string;
	/** Bytes of the trust file; needed the first time, and later the same. */
	readonly trust?: Uint8Array;
	readonly clock: Clock;
}

export interface PullReport {
	readonly channel: string;
	readonly sequence: number;
	/** Sequence held before; absent the first time. */
	readonly previous?: number;
	readonly changes: readonly ReleaseChange[];
	readonly downloaded: Downloaded;
	/** Whether the registry took the report of what was applied. */
	readonly acknowledged: boolean;
}

/**
 * Brings a folder up to the channel's catalogue. What the folder uses changes in one step, after everything new was
 * verified on disk; killed at any moment, the next pull goes on. Never goes back to an earlier catalogue or log. Begins
 * in an empty folder only, and touches no file it did not write.
 */
export async function pull(options: PullOptions): Promise<Result<PullReport>> {
	const files = await filesBelow(options.to);
	const foreign = files.find((file) => file !== LOCK_FILE && !isOwnFile(file));
	if (foreign !== undefined && !files.includes('current')) {
		return fail({ code: 'pull/foreign-folder', at: foreign, params: { file: foreign } });
	}
	const lock = await takeLock(options.to);
	if (!lock.ok) return lock;
	try {
		return await pullLocked(options, new Folder(options.to));
	} finally {
		await lock.value.release();
	}
}

// helpers

async function pullLocked(options: PullOptions, folder: Folder): Promise<Result<PullReport>> {
	const held = await folder.state('current');
	if (!held.ok) return held;
	const trust = await settleTrust(folder, held.value, options.trust);
	if (!trust.ok) return trust;
	const before = await heldCatalogue(folder, held.value, options.channel);
	if (!before.ok) return before;

	const client = new RegistryClient(options);
	const log = await LogReader.open(client, trust.value.trust.log);
	if (!log.ok) return log;
	const head = await heldHead(folder, held.value, trust.value.trust);
	const extended = head ? await log.value.checkExtends(head) : ok(undefined);
	if (!extended.ok) return extended;

	const plan = await planState({
		client,
		log: log.value,
		trust: trust.value.trust,
		trustBytes: trust.value.bytes,
		channel: options.channel,
		from: options.from,
		at: options.clock(),
		folder,
		...(held.value && { held: held.value.index }),
		...(before.value && { before: before.value })
	});
	if (!plan.ok) {
		await reportRejection(client, plan.problems);
		return plan;
	}
	const { index, metadata, catalogue } = plan.value;

	await sweep(folder, [held.value?.index, index], ['current', TRUST_FILE, LOCK_FILE]);
	await folder.propose(index);
	const downloaded = await downloadBlobs(client, folder, index, metadata);
	if (!downloaded.ok) return downloaded;
	const checked = await verifyIndex(index, (digest) => folder.blob(digest), trust.value.trust, nodeCrypto);
	const [first, ...rest] = checked.problems;
	if (first) return fail(first, ...rest);
	await folder.activate();
	await sweep(folder, [index], ['current', TRUST_FILE, LOCK_FILE]);

	const changes = changesBetween(before.value?.catalogue, catalogue);
	const applied = changes.filter((change) => change.change === 'added').map((change) => change.release);
	return ok({
		channel: options.channel,
		sequence: catalogue.sequence,
		...(before.value && { previous: before.value.catalogue.sequence }),
		changes,
		downloaded: downloaded.value,
		acknowledged: await reportApplied(client, [...new Set(applied)])
	});
}

/**
 * The trust file, kept from the first pull on; another one later is refused, so that keys cannot be swapped. Until
 * something is in force, the one of an interrupted first pull may be replaced.
 */
async function settleTrust(
	folder: Folder,
	held: NamedState | undefined,
	given: Uint8Array | undefined
): Promise<Result<{ readonly trust: Trust; readonly bytes: Uint8Array }>> {
	const stored = await folder.read(TRUST_FILE);
	const kept = held && (await readKeptTrust(folder, held.index));
	if (kept && !kept.ok) return kept;
	const bytes = given ?? stored;
	if (!bytes) return fail({ code: 'pull/trust-needed' });
	const trust = readTrustBytes(bytes, TRUST_FILE);
	if (!trust.ok) return trust;
	if (kept && stored) {
		const same = canonicalJson(kept.value.file) === canonicalJson(trust.value.file);
		return same
			? ok({ trust: kept.value, bytes: stored })
			: fail({ code: 'pull/other-trust', at: TRUST_FILE });
	}
	await folder.write(TRUST_FILE, bytes);
	return ok({ trust: trust.value, bytes });
}

/** The catalogue in force, with its digest; a folder keeps one channel only. */
async function heldCatalogue(
	folder: Folder,
	held: NamedState | undefined,
	channel: string
): Promise<Result<{ readonly catalogue: Catalogue; readonly digest: Digest } | undefined>> {
	const entry = held?.index.channels[0];
	if (!entry) return ok(undefined);
	if (entry.channel !== channel)
		return fail({ code: 'pull/other-channel', params: { held: entry.channel, channel } });
	const bytes = await folder.blob(entry.catalogue);
	const item = `${channel} catalogue.json`;
	if (!bytes) return fail({ code: 'release/missing-file', at: item, params: { item } });
	const read = readCatalogue(bytes, item);
	return read.ok ? ok({ catalogue: read.value, digest: entry.catalogue }) : read;
}

/** Head of the log as last seen: the checkpoint under which the catalogue in force was proven. */
async function heldHead(folder: Folder, held: NamedState | undefined, trust: Trust) {
	const proof = held?.index.channels[0]?.proof;
	const bytes = proof && (await folder.blob(proof));
	const parsed = bytes && parseLogProof(bytes);
	return parsed && openCheckpoint(nodeCrypto, utf8(parsed.checkpoint), trust.log);
}
