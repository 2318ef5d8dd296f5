import { expect, test } from 'vitest';
import type { Digest } from '#core/shared/ports.ts';
import type { ReleaseIndex } from './releaseIndex.ts';
import { exampleRelease, type ExampleChanges, type ExampleRelease } from './testing/exampleRelease.ts';
import { crypto, hash, newSigner } from './testing/nodeCrypto.ts';
import { digestOf } from './digest.ts';
import { readTrust } from './trust.ts';
import { verifyIndex } from './verifyIndex.ts';

test('a release as published verifies', async () => {
	const example = await exampleRelease();
	const checked = await check(example);
	expect(checked.problems).toEqual([]);
	expect(checked.catalogues.get('test')?.sequence).toBe(1);
	expect(checked.manifests.get(example.release)?.procedure.code).toBe('1.001193');
});

test('a flipped byte in any file names the file and what it is', async () => {
	const example = await exampleRelease();
	for (const [digest, bytes] of example.blobs) {
		for (const at of positions(bytes.length)) {
			const changed = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
			const { problems } = await check(example, new Map([...example.blobs, [digest, changed]]));
			expect(problems[0]).toMatchObject({ code: 'release/digest-mismatch', at: `blobs/${digest.slice(7)}` });
			expect(problems[0]?.params?.item).toMatch(/^(test|1\.001193 #1|sha256:\w+) [\w./-]+$/);
		}
	}
});

test('a missing file is named', async () => {
	const example = await exampleRelease();
	for (const digest of example.blobs.keys()) {
		const { problems } = await check(
			example,
			new Map([...example.blobs].filter(([each]) => each !== digest))
		);
		expect(problems).toContainEqual(
			expect.objectContaining({ code: 'release/missing-file', at: `blobs/${digest.slice(7)}` })
		);
	}
});

test('a listed blob that belongs to nothing is named', async () => {
	const example = await exampleRelease();
	const stray = Buffer.from('stray');
	const digest = digestOf(hash, stray);
	const index = { ...example.index, blobs: [...example.index.blobs, { digest, size: 5 }] };
	const { problems } = await check(example, new Map([...example.blobs, [digest, stray]]), index);
	expect(problems.map((problem) => problem.code)).toEqual(['release/unlisted-file']);
});

test('a release dropped from the index is missed by the catalogue', async () => {
	const example = await exampleRelease();
	const { problems } = await check(example, example.blobs, { ...example.index, releases: [] });
	expect(problems.map((problem) => problem.code)).toContain('release/missing-release');
});

test.each<[string, ExampleChanges]>([
	['release/approved-by-author', { approved: { authors: ['carl', 'anna'] } }],
	['release/published-by-author', { approved: { authors: ['carl', 'paul'] } }],
	['release/test-failed', { tested: { failed: 1 } }],
	['release/test-incomplete', { tested: { scenarios: [] } }],
	['release/other-evidence', { approved: { evidence: `sha256:${'0'.repeat(64)}` } }],
	['release/other-evidence', { published: { candidate: 'c2' } }],
	['log/other-entry', { entry: { number: 2 } }],
	['log/other-entry', { catalogue: { logIndex: 0 } }],
	['catalogue/other-release', { item: { logIndex: 1 } }],
	['catalogue/other-channel', { catalogue: { channel: 'production' } }],
	['catalogue/other-channel', { catalogue: { tenant: 'other' } }],
	['release/malformed', { approved: { at: 'yesterday' } }]
])('%s is found although every signature holds', async (code, changes) => {
	const { problems } = await check(await exampleRelease(changes));
	expect(problems.map((problem) => problem.code)).toContain(code);
});

test('keys that are not trusted in their role are refused', async () => {
	const example = await exampleRelease();
	const swapped = example.trustFile.keys.map((key) => {
		const role = {
			tester: 'approver',
			approver: 'tester',
			publisher: 'publisher',
			catalogue: 'catalogue'
		} as const;
		return { ...key, role: role[key.role] };
	});
	const trust = readTrust({ ...example.trustFile, keys: swapped }, hash);
	const { problems } = await check({ ...example, trust: trust.ok ? trust.value : example.trust });
	expect(problems.map((problem) => problem.code)).toEqual(['release/key-untrusted', 'release/key-untrusted']);
});

test('a log under another key is refused', async () => {
	const example = await exampleRelease();
	const trust = { ...example.trust, log: { ...example.trust.log, publicKey: newSigner().publicKey } };
	const { problems } = await check({ ...example, trust });
	expect(problems.map((problem) => problem.code)).toEqual([
		'log/untrusted-checkpoint',
		'log/untrusted-checkpoint'
	]);
});

// helpers

function check(
	{ index, blobs, trust }: Pick<ExampleRelease, 'index' | 'blobs' | 'trust'>,
	held: ReadonlyMap<Digest, Uint8Array> = blobs,
	listed: ReleaseIndex = index
) {
	return verifyIndex(listed, async (digest) => held.get(digest), trust, crypto);
}

/** Up to a dozen positions, first and last among them. */
function positions(length: number): number[] {
	const step = Math.max(1, Math.floor(length / 10));
	return [
		...new Set([...Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step), length - 1])
	];
}
