import type { Digest } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Crypto } from './crypto.ts';
import { digestOf } from './digest.ts';
import { openEnvelope } from './dsse.ts';
import type { LogEntry } from './logEntry.ts';
import { readManifest, type ReleaseManifest } from './manifest.ts';
import { ATTESTATIONS, readStatement, type Attestation, type Predicate } from './statement.ts';
import type { KeyRole, Trust } from './trust.ts';
import { verifyLogged } from './verifyLogged.ts';

/** The files that make one release believable, as bytes. */
export interface ReleaseFiles {
	readonly manifest: Uint8Array;
	readonly attestations: Readonly<Record<Attestation, Uint8Array>>;
	readonly logEntry: Uint8Array;
	readonly proof: Uint8Array;
}

export interface CheckedRelease {
	/** Every problem found; `at` names the file as `manifest.json`, `attestations/tested.dsse.json` … */
	readonly problems: readonly Problem[];
	readonly manifest?: ReleaseManifest;
	readonly entry?: LogEntry & { readonly type: 'release' };
	/** Where the log records it. */
	readonly logIndex?: number;
}

/** The keys each attestation must be signed with. */
const SIGNED_BY: Readonly<Record<Attestation, KeyRole>> = {
	tested: 'tester',
	approved: 'approver',
	published: 'publisher'
};

/** Names of the files of a release in problems. */
export const RELEASE_ITEMS = {
	manifest: 'manifest.json',
	logEntry: 'log-entry.json',
	proof: 'log.tlog-proof',
	attestation: (attestation: Attestation) => `attestations/${attestation}.dsse.json`
} as const;

/**
 * Checks a release without believing anything but `trust`: digest and form of the manifest, the three attestations,
 * that four eyes saw it, and the log's proof. The contents are checked by `verifyContents`.
 */
export function verifyRelease(
	release: Digest,
	files: ReleaseFiles,
	trust: Trust,
	crypto: Crypto
): CheckedRelease {
	const problems: Problem[] = [];
	const actual = digestOf(crypto.hash, files.manifest);
	if (actual !== release) {
		const at = RELEASE_ITEMS.manifest;
		return { problems: [{ code: 'release/digest-mismatch', at, params: { expected: release, actual } }] };
	}
	const read = readManifest(files.manifest, RELEASE_ITEMS.manifest);
	if (!read.ok) return { problems: read.problems };
	const manifest = read.value;

	const predicates: { -readonly [A in Attestation]?: Predicate<A> } = {};
	for (const attestation of ATTESTATIONS) {
		const opened = openAttestation(attestation, release, files, trust, crypto);
		if (opened.ok) Object.assign(predicates, { [attestation]: opened.value });
		else problems.push(...opened.problems);
	}
	const digests = {
		tested: digestOf(crypto.hash, files.attestations.tested),
		approved: digestOf(crypto.hash, files.attestations.approved),
		published: digestOf(crypto.hash, files.attestations.published)
	};
	const { tested, approved, published } = predicates;
	if (tested) problems.push(...checkTest(tested, manifest));
	if (tested && approved && published)
		problems.push(...checkFourEyes({ tested, approved, published }, digests));

	const logged = verifyLogged(files.logEntry, files.proof, RELEASE_ITEMS, trust, crypto);
	if (!logged.ok) return { problems: [...problems, ...logged.problems], manifest };
	const { entry, index } = logged.value;
	const matches =
		entry.type === 'release' &&
		entry.release === release &&
		entry.procedure === manifest.procedure.code &&
		entry.number === manifest.number &&
		ATTESTATIONS.every((attestation) => entry.attestations[attestation] === digests[attestation]);
	if (!matches)
		return { problems: [...problems, { code: 'log/other-entry', at: RELEASE_ITEMS.logEntry }], manifest };
	return { problems, manifest, entry, logIndex: index };
}

// helpers

function openAttestation<A extends Attestation>(
	attestation: A,
	release: Digest,
	files: ReleaseFiles,
	trust: Trust,
	crypto: Crypto
) {
	const item = RELEASE_ITEMS.attestation(attestation);
	const keys = trust.keys(SIGNED_BY[attestation]);
	const opened = openEnvelope(files.attestations[attestation], keys, crypto.verify, item);
	return opened.ok ? readStatement(attestation, release, opened.value, item) : opened;
}

/** Every scenario of the release ran, in the version it contains, and none failed. */
function checkTest(tested: Predicate<'tested'>, manifest: ReleaseManifest): Problem[] {
	const at = RELEASE_ITEMS.attestation('tested');
	const ran = new Set(tested.scenarios.map((scenario) => scenario.digest));
	const contained = manifest.lock.filter((entry) => entry.ref.startsWith('scenario:'));
	const missing = contained.filter((entry) => !ran.has(entry.digest)).map((entry) => entry.ref);
	const failed = tested.failed > 0 || tested.scenarios.some((scenario) => scenario.status === 'failed');
	return [
		...(failed ? [{ code: 'release/test-failed', at }] : []),
		...(contained.length === 0 || missing.length > 0
			? [{ code: 'release/test-incomplete', at, params: { missing: missing.join(', ') } }]
			: [])
	];
}

/** Approval and publication rest on this test and on each other, and no author approved or published. */
function checkFourEyes(
	{ tested, approved, published }: { readonly [A in Attestation]: Predicate<A> },
	digests: Readonly<Record<Attestation, Digest>>
): Problem[] {
	const problems: Problem[] = [];
	const approval = RELEASE_ITEMS.attestation('approved');
	const publication = RELEASE_ITEMS.attestation('published');
	if (approved.authors.includes(approved.by)) {
		problems.push({ code: 'release/approved-by-author', at: approval, params: { by: approved.by } });
	}
	if (approved.authors.includes(published.by)) {
		problems.push({ code: 'release/published-by-author', at: publication, params: { by: published.by } });
	}
	if (approved.candidate !== tested.candidate || approved.evidence !== digests.tested) {
		problems.push({ code: 'release/other-evidence', at: approval });
	}
	const expected = [digests.tested, digests.approved].join();
	if (published.candidate !== tested.candidate || published.evidence.join() !== expected) {
		problems.push({ code: 'release/other-evidence', at: publication });
	}
	return problems;
}
