import type { Instant } from '#core/shared/ports.ts';
import { ok, type Problem, type Result } from '#core/shared/problem.ts';
import {
	blobPath,
	digestOf,
	isDigest,
	readTrust,
	verifyIndex,
	type CheckedIndex,
	type ReleaseIndex,
	type Trust
} from '#core/releases/index.ts';
import { filesBelow, PART } from './durable.ts';
import { Folder, LOCK_FILE, statePath, TRUST_FILE, type NamedState } from './folder.ts';
import { nodeCrypto } from './nodeCrypto.ts';

/** What a check of a pulled folder or a bundle came to. */
export interface Verification {
	/** Empty = everything holds. `at` is the file, `params.item` what it is. */
	readonly problems: readonly Problem[];
	/** When a folder was last in touch with its server. */
	readonly pulledAt?: Instant;
	/** A pull was interrupted; what is in force is not touched by it, and the next pull goes on. */
	readonly interrupted: boolean;
	readonly checked?: CheckedIndex;
}

/**
 * Checks a pulled folder without a network: every file is accounted for, nothing is there that nobody listed, and
 * everything verifies against `trust`, or against the trust file kept at the first pull.
 */
export async function verifyFolder(path: string, trust?: Trust): Promise<Verification> {
	const folder = new Folder(path);
	const files = await filesBelow(path);
	const interrupted = files.includes(LOCK_FILE);
	const current = await folder.state('current');
	if (!current.ok) return { problems: current.problems, interrupted };
	if (!current.value) {
		const problem = { code: 'pull/nothing-in-force', at: 'current', params: { item: 'current' } };
		return { problems: [problem], interrupted };
	}
	const { index } = current.value;
	const kept = await readKeptTrust(folder, index);
	const allowed = await allowedFiles(folder, current.value, interrupted ? files : []);
	const problems: Problem[] = files
		.filter((file) => !allowed.has(file))
		.map((file) => ({ code: 'release/unlisted-file', at: file, params: { item: file } }));
	if (!kept.ok) problems.push(...kept.problems);
	const pulledAt = index.pulled?.at;
	const believed = trust ?? (kept.ok ? kept.value : undefined);
	if (!believed) return { problems, interrupted, ...(pulledAt && { pulledAt }) };
	const checked = await verifyIndex(index, (digest) => folder.blob(digest), believed, nodeCrypto);
	return {
		problems: [...problems, ...checked.problems],
		interrupted,
		checked,
		...(pulledAt && { pulledAt })
	};
}

/** The trust file of the folder, which must be the one its state was pulled with. */
export async function readKeptTrust(folder: Folder, index: ReleaseIndex): Promise<Result<Trust>> {
	const at = TRUST_FILE;
	const expected = index.pulled?.trust ?? '';
	const bytes = await folder.read(at);
	const actual = bytes ? digestOf(nodeCrypto.hash, bytes) : '';
	if (!bytes) return { ok: false, problems: [{ code: 'release/missing-file', at, params: { item: at } }] };
	if (actual !== expected) {
		return {
			ok: false,
			problems: [{ code: 'release/digest-mismatch', at, params: { item: at, expected, actual } }]
		};
	}
	return readTrustBytes(bytes, at);
}

/** The trust in a file's bytes; `item` names it in problems. */
export function readTrustBytes(bytes: Uint8Array, item: string): Result<Trust> {
	try {
		return readTrust(
			JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
			nodeCrypto.hash,
			item
		);
	} catch {
		return { ok: false, problems: [{ code: 'release/malformed', at: item, params: { item, pointer: '/' } }] };
	}
}

// helpers

/** What may be in the folder: the files of the state in force and, after an interrupted pull, what pulls leave. */
async function allowedFiles(
	folder: Folder,
	current: NamedState,
	leftovers: readonly string[]
): Promise<ReadonlySet<string>> {
	const allowed = new Set(['current', TRUST_FILE, ...filesOf(current)]);
	if (leftovers.length === 0) return allowed;
	for (const file of ['pending', LOCK_FILE]) allowed.add(file);
	for (const file of leftovers) {
		const digest = `sha256:${/^states\/([0-9a-f]{64})\.json$/.exec(file)?.[1]}`;
		const state = isDigest(digest) ? await folder.stateOf(digest) : undefined;
		for (const own of state?.ok ? filesOf(state.value) : []) allowed.add(own);
	}
	for (const file of leftovers) {
		const whole = file.slice(0, -PART.length);
		const isPart = file.endsWith(PART) && (allowed.has(whole) || /^states\/[0-9a-f]{64}\.json$/.test(whole));
		if (isPart) allowed.add(file);
	}
	return allowed;
}

function filesOf({ digest, index }: NamedState): string[] {
	return [statePath(digest), ...index.blobs.map((blob) => blobPath(blob.digest))];
}

export function noProblems(verification: Verification): Result<Verification> {
	const [first, ...rest] = verification.problems;
	return first ? { ok: false, problems: [first, ...rest] } : ok(verification);
}
