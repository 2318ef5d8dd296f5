import { spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { blobPath, trustBytes, type ReleaseIndex } from '#core/releases/index.ts';
import type { Result } from '#core/shared/problem.ts';
import { openRelease, pull, verifyFolder, type PullReport } from '#consumer/index.ts';
import { openKeys } from '#lib/server/registry/keys.ts';
import { trustFileOf } from '#lib/server/registry/trustFile.ts';
import { bringIntoForce, CODE, codes, editForm, seedProcedure, value } from '#lib/server/testing/people.ts';
import type { TestApp } from '#lib/server/testing/testApp.ts';
import { startApiServer, TENANT, type ApiServer } from './apiServer.ts';
import { filesIn, flipped, PLACES } from './tampering.ts';
import { testAppOf } from './testAppOf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: ApiServer;
let people: TestApp;
let root: string;
let key: string;
let trust: Uint8Array;
/** A folder pulled after the first publication; tests work on copies. */
let pulled: string;

beforeAll(async () => {
	server = await startApiServer();
	people = testAppOf(server.app);
	root = mkdtempSync(join(tmpdir(), 'thutuc-consumer-'));
	key = await server.key(TENANT);
	trust = trustBytes(server.app.registry.trustFile(TENANT));
	await seedProcedure(people);
	await bringIntoForce(people, '2026-01-01T00:00:00.000Z');
	pulled = join(root, 'pulled');
	value(await pullTo(pulled));
});
afterAll(async () => {
	await server.close();
	rmSync(root, { recursive: true, force: true });
});

describe('pulling', () => {
	test('brings everything, verified, and reports it as applied', async () => {
		const report = value(await pullTo(join(root, 'fresh')));
		expect(report).toMatchObject({
			channel: 'production',
			sequence: 1,
			changes: [{ change: 'added', procedure: CODE, number: 1 }],
			acknowledged: true
		});
		expect((await verifyFolder(join(root, 'fresh'))).problems).toEqual([]);
		expect(await server.app.store.releases.acks(TENANT, 10)).toMatchObject([{ result: 'applied' }]);
	});

	test('again fetches nothing and changes nothing', async () => {
		const folder = copy();
		const report = value(await pullTo(folder, { trust: undefined }));
		expect(report).toMatchObject({ previous: 1, sequence: 1, changes: [], downloaded: { files: 0 } });
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	test('mends what was damaged', async () => {
		const folder = copy();
		// Not the catalogue: without the one it held, a folder could be led back to an earlier one.
		const contents = filesIn(folder).filter(
			(file) => file.startsWith('blobs/') && readFileSync(join(folder, file), 'utf8').includes('"scenario"')
		);
		const [first = '', second = ''] = contents;
		writeFileSync(join(folder, first), 'damaged');
		rmSync(join(folder, second));
		expect((await verifyFolder(folder)).problems).not.toEqual([]);
		value(await pullTo(folder));
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	test('goes on with a blob that came in half', async () => {
		const folder = join(root, 'half');
		let cut = 0;
		server.intercept = (request) => {
			if (!request.url.includes('/blobs/') || request.headers.has('range') || cut > 0) return undefined;
			cut++;
			return new Response('x', { status: 503 });
		};
		const report = value(await pullTo(folder));
		server.intercept = undefined;
		expect(cut).toBe(1);
		expect(report.downloaded.files).toBeGreaterThan(5);
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	test('keeps what it has when the server sends wrong bytes', async () => {
		const folder = join(root, 'poisoned');
		server.intercept = (request) => {
			if (!request.url.includes('/blobs/')) return undefined;
			return new Response('poison');
		};
		const refused = await pullTo(folder);
		server.intercept = undefined;
		expect(refused.ok).toBe(false);
		expect(existsSync(join(folder, 'current'))).toBe(false);
		value(await pullTo(folder));
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	test.each([
		['another key', async () => pullTo(join(root, 'k'), { key: 'tt_wrong_key_wrong_key' }), 'pull/refused'],
		['no server', async () => pullTo(join(root, 'n'), { from: 'http://127.0.0.1:9' }), 'pull/unreachable'],
		['no trust file', async () => pullTo(join(root, 't'), { trust: undefined }), 'pull/trust-needed'],
		['another channel', async () => pullTo(copy(), { channel: 'test' }), 'pull/other-channel'],
		['an empty channel', async () => pullTo(join(root, 'e'), { channel: 'test' }), 'pull/refused']
	])('is refused with %s', async (_name, act, code) => {
		expect(codes(await act())).toEqual([code]);
	});

	test('believes no other keys, neither at first nor later', async () => {
		const other = trustBytes(trustFileOf(openKeys(join(root, 'other-keys')), TENANT));
		expect(codes(await pullTo(join(root, 'o'), { trust: other }))).toEqual(['log/untrusted-checkpoint']);
		expect(codes(await pullTo(copy(), { trust: other }))).toEqual(['pull/other-trust']);
	});

	test('leaves alone what it did not write', async () => {
		const home = join(root, 'home');
		mkdirSync(home);
		writeFileSync(join(home, 'letter.txt'), 'mine');
		expect(codes(await pullTo(home))).toEqual(['pull/foreign-folder']);
		const folder = copy();
		writeFileSync(join(folder, 'letter.txt'), 'mine');
		value(await pullTo(folder));
		expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
		expect((await verifyFolder(folder)).problems).toMatchObject([{ at: 'letter.txt' }]);
	});

	test('one pull at a time, and a lock nobody holds is taken over', async () => {
		const folder = copy();
		writeFileSync(
			join(folder, 'pull.lock'),
			JSON.stringify({ pid: 1, host: (await import('node:os')).hostname() })
		);
		expect(codes(await pullTo(folder))).toEqual(['pull/locked']);
		writeFileSync(
			join(folder, 'pull.lock'),
			JSON.stringify({ pid: 999_999_999, host: (await import('node:os')).hostname() })
		);
		value(await pullTo(folder));
	});
});

describe('verifying', () => {
	test('a flipped byte at 64 places or more of any file names the file', async () => {
		const folder = copy();
		const files = filesIn(folder);
		const blobs = files.filter((file) => file.startsWith('blobs/'));
		const own = files.filter((file) => !file.startsWith('blobs/'));
		// What the rest hangs on is swept file by file; of the blobs, each is flipped at the same turn and each is named.
		for (const group of [...own.map((file) => [file]), blobs]) {
			const originals = group.map((file) => [file, readFileSync(join(folder, file))] as const);
			for (let turn = 0; turn < PLACES; turn++) {
				for (const [file, bytes] of originals) writeFileSync(join(folder, file), flipped(bytes, turn));
				const named = new Set((await verifyFolder(folder)).problems.map((problem) => problem.at));
				for (const [file] of originals) expect(named, `${file}, turn ${turn}`).toContain(file);
			}
			for (const [file, bytes] of originals) writeFileSync(join(folder, file), bytes);
		}
		expect(own.length).toBe(3);
		expect(blobs.length).toBeGreaterThan(40);
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	test('a missing file is named', async () => {
		const folder = copy();
		for (const file of filesIn(folder)) {
			renameSync(join(folder, file), join(root, 'aside'));
			expect(names((await verifyFolder(folder)).problems)).toContain(file);
			renameSync(join(root, 'aside'), join(folder, file));
		}
	});

	test.each([
		'extra.txt',
		'blobs/extra',
		'blobs/deep/extra',
		'states/extra.json',
		'pending',
		`blobs/${'0'.repeat(64)}`,
		'current.part',
		'.hidden'
	])('a file nobody listed is named: %s', async (file) => {
		const folder = copy();
		mkdirSync(join(folder, file, '..'), { recursive: true });
		writeFileSync(join(folder, file), 'extra');
		expect((await verifyFolder(folder)).problems).toMatchObject([
			{ code: 'release/unlisted-file', at: file }
		]);
	});

	test('what an interrupted pull leaves is told apart from what nobody listed', async () => {
		const folder = copy();
		writeFileSync(join(folder, 'pull.lock'), '{}');
		writeFileSync(join(folder, 'current.part'), 'half');
		expect(await verifyFolder(folder)).toMatchObject({ problems: [], interrupted: true });
		writeFileSync(join(folder, 'blobs/stray'), 'stray');
		expect((await verifyFolder(folder)).problems).toMatchObject([{ at: 'blobs/stray' }]);
	});

	test('an empty folder is nothing in force', async () => {
		expect((await verifyFolder(join(root, 'nowhere'))).problems).toMatchObject([
			{ code: 'pull/nothing-in-force' }
		]);
	});
});

describe('killed at any moment', () => {
	test('a pull never leaves half a state in force, and the next one completes it', async () => {
		const from = copy();
		await editForm(people, 'carl', 'Tờ khai sau khi sửa');
		await bringIntoForce(people, '2027-06-01');
		const before = sequenceOf(from);
		const after = { interrupted: 0, done: 0 };
		// Killed at a request in the middle, or some milliseconds after: while files are written, checked, switched, swept.
		const requests = await countRequests(() => pullTo(copyOf(from, 'whole')));
		const last = requests - 1;
		const moments = [
			...Array.from({ length: last }, (_, at) => [at + 1, 0] as const),
			...[1, 2, 3, 5, 8, 12, 18, 25, 40, 60].map((later) => [last, later] as const),
			[requests, 0] as const
		];
		for (const [request, laterMs] of moments) {
			const folder = copyOf(from, `killed-${request}-${laterMs}`);
			await killedPull(folder, request, laterMs);
			const { problems, interrupted } = await verifyFolder(folder);
			expect(problems, `request ${request}, ${laterMs} ms later`).toEqual([]);
			expect([before, before + 1]).toContain(sequenceOf(folder));
			if (interrupted) after.interrupted++;
			if (sequenceOf(folder) > before) after.done++;
			value(await pullTo(folder));
			expect(await verifyFolder(folder)).toMatchObject({ problems: [], interrupted: false });
			expect(sequenceOf(folder)).toBe(before + 1);
		}
		expect(after.interrupted).toBeGreaterThan(moments.length / 2);
		expect(after.done).toBeGreaterThan(0);
	});

	test('a first pull that was killed leaves nothing in force', async () => {
		const folder = join(root, 'killed-first');
		await killedPull(folder, 12, 0);
		expect(existsSync(join(folder, 'current'))).toBe(false);
		expect(await verifyFolder(folder)).toMatchObject({
			problems: [{ code: 'pull/nothing-in-force' }],
			interrupted: true
		});
		value(await pullTo(folder));
		expect((await verifyFolder(folder)).problems).toEqual([]);
	});

	/** The last request is the acknowledgement, after everything was switched. */
	async function countRequests(work: () => Promise<unknown>): Promise<number> {
		let requests = 0;
		server.intercept = () => {
			requests++;
			return undefined;
		};
		await work();
		server.intercept = undefined;
		return requests;
	}

	/** A pull in a process of its own, killed `laterMs` after it made its `request`-th request. */
	async function killedPull(to: string, request: number, laterMs: number): Promise<void> {
		const trustFile = join(root, 'trust.json');
		writeFileSync(trustFile, trust);
		const args = ['src/cli/main.ts', 'pull', '--from', server.address, '--channel', 'production', '--to', to];
		const child = spawn(process.execPath, [...args, '--trust', trustFile, '--key', key], { stdio: 'ignore' });
		const ended = new Promise((done) => child.once('exit', done));
		let requests = 0;
		server.intercept = () => {
			if (++requests === request) setTimeout(() => child.kill('SIGKILL'), laterMs);
			return undefined;
		};
		await ended;
		server.intercept = undefined;
	}

	function sequenceOf(folder: string): number {
		const { state } = JSON.parse(readFileSync(join(folder, 'current'), 'utf8')) as { state: string };
		const index = JSON.parse(
			readFileSync(join(folder, `states/${state.slice(7)}.json`), 'utf8')
		) as ReleaseIndex;
		const catalogue = readFileSync(join(folder, blobPath(index.channels[0]!.catalogue)), 'utf8');
		return (JSON.parse(catalogue) as { sequence: number }).sequence;
	}
});

describe('a newer release', () => {
	test('is fetched alone, becomes the one in force from its date, and the past stays', async () => {
		await editForm(people);
		const second = await bringIntoForce(people, '2028-01-01');
		const folder = copy();
		const report = value(await pullTo(folder));
		expect(report.previous).toBe(1);
		expect(report.changes.at(-1)).toMatchObject({ change: 'added', procedure: CODE });
		expect(report.downloaded.files).toBeLessThan(40);
		expect((await verifyFolder(folder)).problems).toEqual([]);
		const at = async (instant: string) => value(await openRelease(folder, CODE, instant)).item.number;
		expect(await at('2026-06-01T00:00:00.000Z')).toBe(1);
		expect(await at('2028-06-01T00:00:00.000Z')).toBe(second.candidate.number);
		expect(codes(await openRelease(folder, CODE, '2025-06-01T00:00:00.000Z'))).toEqual(['pull/no-release']);

		const { paul } = { paul: people.actor(['publisher'], 'centre', 'paul') };
		value(await server.app.services.releases.withdraw(paul, 'production', second.release, 'Sai sót'));
		const again = value(await pullTo(folder));
		expect(again.changes).toMatchObject([{ change: 'withdrawn', number: second.candidate.number }]);
		expect(await at('2028-06-01T00:00:00.000Z')).toBe(second.candidate.number - 1);
	});

	test('an older catalogue is refused, although its signature holds', async () => {
		const state = await server.app.store.releases.channel(TENANT, 'production');
		const folder = copy();
		value(await pullTo(folder));
		const [old] = await oldEnvelopes();
		server.intercept = (request) =>
			request.url.endsWith('/metadata/catalogue.dsse.json') ? new Response(new Uint8Array(old!)) : undefined;
		const refused = await pullTo(folder);
		server.intercept = undefined;
		expect(codes(refused)).toContain('catalogue/went-back');
		expect(value(await pullTo(folder)).sequence).toBe(state?.sequence);
	});

	test('a log that was rewritten is refused', async () => {
		const folder = copy();
		value(await pullTo(folder));
		const { signCheckpoint } = await import('#core/releases/index.ts');
		const { sha256 } = await import('#lib/server/registry/nodeCrypto.ts');
		const { signers } = server.app.registry.keys();
		const size = await server.app.registry.log.size(TENANT);
		for (const head of [
			{ size, root: sha256(Buffer.from('other')) },
			{ size: 1, root: sha256(Buffer.from('x')) }
		]) {
			const note = signCheckpoint(sha256, `thutuc.studio/log/${TENANT}`, head, signers.log);
			server.intercept = (request) =>
				request.url.endsWith('/log/checkpoint') ? new Response(note) : undefined;
			expect(codes(await pullTo(folder))).toEqual(['log/rewritten']);
		}
		server.intercept = undefined;
	});
});

// helpers

function pullTo(
	to: string,
	options: Partial<{ from: string; channel: string; key: string; trust: Uint8Array | undefined }> = {}
): Promise<Result<PullReport>> {
	const given = 'trust' in options ? options.trust : trust;
	return pull({
		from: options.from ?? server.address,
		channel: options.channel ?? 'production',
		key: options.key ?? key,
		to,
		clock: () => new Date().toISOString(),
		retryMs: 1,
		...(given && { trust: given })
	});
}

let copies = 0;
function copy(): string {
	return copyOf(pulled, `copy-${copies++}`);
}

function copyOf(from: string, name: string): string {
	const folder = join(root, name);
	cpSync(from, folder, { recursive: true });
	return folder;
}

function names(problems: readonly { at?: string; params?: Readonly<Record<string, unknown>> }[]): string {
	return JSON.stringify(problems);
}

/** Envelopes of the first edition, as the folder pulled at the beginning holds them. */
async function oldEnvelopes(): Promise<Buffer[]> {
	return filesIn(pulled)
		.filter((file) => file.startsWith('blobs/'))
		.map((file) => readFileSync(join(pulled, file)))
		.filter((bytes) => bytes.toString().includes('application/vnd.thutuc.catalogue+json'));
}
