import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Digest } from '#core/shared/ports.ts';
import { openCheckpoint, readEntryBundle, readTrust, tileWidth, utf8 } from '#core/releases/index.ts';
import { nodeCrypto, verifyBundle } from '#consumer/index.ts';
import { bringIntoForce, CODE, editForm, seedProcedure, value } from '#lib/server/testing/people.ts';
import type { TestApp } from '#lib/server/testing/testApp.ts';
import { startApiServer, TENANT, type ApiServer } from './apiServer.ts';
import { testAppOf } from './testAppOf.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

let server: ApiServer;
let people: TestApp;
let release: Digest;

beforeAll(async () => {
	server = await startApiServer();
	people = testAppOf(server.app);
	await seedProcedure(people);
	({ release } = await bringIntoForce(people, '2026-01-01T00:00:00.000Z'));
});
afterAll(() => server.close());

const json = async (path: string, status = 200) => {
	const response = await server.ask(path);
	expect(response.status, path).toBe(status);
	return (await response.json()) as Record<string, unknown>;
};

describe('who may ask', () => {
	const ADDRESSES = [
		'/channels/production/changes',
		'/procedures',
		'/log/checkpoint',
		'/channels/production/metadata/catalogue.json'
	];

	test.each(ADDRESSES)('%s needs a key, and says nothing without one', async (path) => {
		for (const authorization of ['', 'Bearer nonsense-nonsense-nonsense', 'Basic YTpi']) {
			const response = await fetch(`${server.address}/api/v1${path}`, { headers: { authorization } });
			expect(response.status).toBe(401);
			expect(response.headers.get('content-type')).toContain('application/problem+json');
			expect(response.headers.get('www-authenticate')).toBe('Bearer');
			expect(await response.json()).toMatchObject({ title: 'auth/required', status: 401 });
		}
	});

	test('a consumer of another tenant finds nothing of this one', async () => {
		const authorization = `Bearer ${await server.key('elsewhere')}`;
		const at = (path: string) => fetch(`${server.address}/api/v1${path}`, { headers: { authorization } });
		expect(await (await at('/procedures')).json()).toEqual({ items: [], total: 0 });
		for (const path of [
			'/channels/production/metadata/catalogue.json',
			'/channels/production/changes',
			`/procedures/${CODE}`,
			`/releases/${release}`,
			`/blobs/${release}`,
			`/bundles/${release}`,
			'/log/tile/0/000.p/1'
		]) {
			expect((await at(path)).status, path).toBe(404);
		}
		const ack = {
			method: 'POST',
			headers: { authorization, 'idempotency-key': 'key-12345' },
			body: JSON.stringify({ release, result: 'applied' })
		};
		expect((await fetch(`${server.address}/api/v1/acks`, ack)).status).toBe(404);
	});

	test('what is stored but not released is not handed out', async () => {
		await editForm(people);
		const carl = people.actor(['configurator'], 'a', 'carl');
		const candidate = value(await server.app.services.candidates.submit(carl, CODE, ''));
		expect((await server.ask(`/blobs/${candidate.manifest}`)).status).toBe(404);
		expect((await server.ask(`/releases/${candidate.manifest}`)).status).toBe(404);
	});

	test('what is not there and what is not allowed are problems too', async () => {
		const nowhere = await server.ask('/no/such/place');
		expect(nowhere.status).toBe(404);
		expect(await nowhere.json()).toMatchObject({ title: 'pull/not-found' });
		expect((await fetch(`${server.address}/api/v1/no/such/place`)).status).toBe(401);
		const wrong = await server.ask('/procedures', { method: 'DELETE' });
		expect(wrong.status).toBe(405);
		expect(wrong.headers.get('allow')).toBe('GET, HEAD');
		expect(await wrong.json()).toMatchObject({ title: 'pull/method' });
	});

	test('a failure of the server says nothing but the request', async () => {
		const spy = vi
			.spyOn(server.app.services.pull, 'procedures')
			.mockRejectedValueOnce(new Error('secret /path'));
		const failed = await server.ask('/procedures');
		spy.mockRestore();
		expect(failed.status).toBe(500);
		const body = await failed.text();
		expect(body).toContain('pull/failed');
		expect(body).not.toContain('secret');
	});

	test('every answer says how much is left', async () => {
		const response = await server.ask('/procedures');
		expect(response.headers.get('ratelimit-policy')).toMatch(/^"default";q=\d+;w=60$/);
		expect(response.headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
	});
});

describe('metadata', () => {
	test('the catalogue and its envelope are the same bytes, with a strong tag', async () => {
		const catalogue = await server.ask('/channels/production/metadata/catalogue.json');
		const bytes = await catalogue.text();
		const envelope = await json('/channels/production/metadata/catalogue.dsse.json');
		expect(Buffer.from(envelope.payload as string, 'base64').toString()).toBe(bytes);
		const etag = catalogue.headers.get('etag')!;
		expect(etag).toMatch(/^"sha256:[0-9a-f]{64}"$/);
		const again = await server.ask('/channels/production/metadata/catalogue.json', {
			headers: { 'if-none-match': etag }
		});
		expect(again.status).toBe(304);
	});

	test.each([
		'/channels/nowhere/metadata/catalogue.json',
		'/channels/test/metadata/catalogue.json',
		'/channels/production/metadata/root.json'
	])('%s is not there', async (path) => {
		expect(await json(path, 404)).toMatchObject({ title: 'pull/not-found' });
	});
});

describe('changes', () => {
	test('are told once, then nothing until something changes', async () => {
		const first = await json('/channels/production/changes');
		expect(first).toMatchObject({
			sequence: 1,
			more: false,
			items: [{ change: 'published', procedure: CODE, release }]
		});
		const since = `/channels/production/changes?since=${encodeURIComponent(first.cursor as string)}`;
		expect(await json(since)).toMatchObject({ items: [], more: false });
		const response = await server.ask(since);
		const etag = response.headers.get('etag')!;
		expect((await server.ask(since, { headers: { 'if-none-match': etag } })).status).toBe(304);
	});

	test.each([
		['/channels/production/changes?since=eyJzZXF1ZW5jZSI6MH0.forged', 'pull/bad-cursor'],
		['/channels/production/changes?since=x', 'pull/bad-cursor'],
		['/channels/production/changes?limit=0', 'pull/bad-request'],
		['/channels/production/changes?limit=many', 'pull/bad-request']
	])('%s is refused', async (path, title) => {
		expect(await json(path, 400)).toMatchObject({ title, status: 400 });
	});

	test('a cursor that leads beyond the catalogue is gone', async () => {
		const { sealCursor } = await import('#lib/server/services/pull/cursor.ts');
		const secret = server.app.registry.keys().cursorSecret;
		const since = sealCursor({ tenant: TENANT, channel: 'production', sequence: 99 }, secret);
		expect(await json(`/channels/production/changes?since=${since}`, 410)).toMatchObject({
			title: 'pull/cursor-gone'
		});
		const other = sealCursor({ tenant: 'elsewhere', channel: 'production', sequence: 0 }, secret);
		expect(await json(`/channels/production/changes?since=${other}`, 400)).toMatchObject({
			title: 'pull/bad-cursor'
		});
	});
});

describe('releases', () => {
	test('are found by procedure, also without diacritics', async () => {
		expect(await json('/procedures?q=khai%20sinh')).toMatchObject({
			total: 1,
			items: [{ code: CODE, releases: 1, newest: { release, number: 1 } }]
		});
		expect(await json('/procedures?q=nothing')).toEqual({ items: [], total: 0 });
		expect(await json(`/procedures/${CODE}`)).toMatchObject({ code: CODE, level: 'commune' });
		expect(await json(`/procedures/${CODE}/releases`)).toMatchObject({ items: [{ release, logIndex: 0 }] });
		expect(await json('/procedures/9.999999', 404)).toMatchObject({ title: 'pull/not-found' });
	});

	test('come as the bytes their digest names, whole or in parts', async () => {
		const manifest = await server.ask(`/releases/${release}`);
		expect(manifest.headers.get('cache-control')).toContain('immutable');
		const bytes = Buffer.from(await manifest.arrayBuffer());
		const { contents } = JSON.parse(bytes.toString()) as {
			contents: { digest: string; size: number; path: string }[];
		};
		const schema = contents.find((content) => content.path === 'forms/main/schema.json')!;
		const whole = Buffer.from(await (await server.ask(`/blobs/${schema.digest}`)).arrayBuffer());
		expect(whole.length).toBe(schema.size);
		const headers = { range: 'bytes=10-19', 'if-range': `"${schema.digest}"` };
		const part = await server.ask(`/blobs/${schema.digest}`, { headers });
		expect(part.status).toBe(206);
		expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));
		expect(
			(await server.ask(`/blobs/${schema.digest}`, { headers: { range: `bytes=${schema.size}-` } })).status
		).toBe(416);
	});

	test.each(['/blobs/sha256:xyz', '/blobs/..%2f..%2fetc', `/blobs/sha256:${'0'.repeat(64)}`, '/releases/1'])(
		'%s is not there',
		async (path) => {
			expect((await server.ask(path)).status).toBe(404);
		}
	);

	test('a bundle verifies offline with nothing but the trust file', async () => {
		const archive = new Uint8Array(await (await server.ask(`/bundles/${release}`)).arrayBuffer());
		const trust = value(readTrust(server.app.registry.trustFile(TENANT), nodeCrypto.hash));
		const { problems, checked } = await verifyBundle(archive, trust);
		expect(problems).toEqual([]);
		expect(checked?.catalogues.get('production')?.sequence).toBe(1);
		const flipped = archive.map((byte, at) => (at === 1000 ? byte ^ 1 : byte));
		expect((await verifyBundle(flipped, trust)).problems).not.toEqual([]);
	});
});

describe('the log', () => {
	test('serves a checkpoint and the tiles of its size', async () => {
		const trust = value(readTrust(server.app.registry.trustFile(TENANT), nodeCrypto.hash));
		const response = await server.ask('/log/checkpoint');
		expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		const head = openCheckpoint(nodeCrypto, utf8(await response.text()), trust.log)!;
		expect(head.size).toBe(2);
		const hashes = await server.ask(`/log/tile/0/000.p/${tileWidth(head.size, 0, 0)}`);
		expect((await hashes.arrayBuffer()).byteLength).toBe(64);
		const entries = new Uint8Array(await (await server.ask('/log/tile/entries/000.p/2')).arrayBuffer());
		const [first] = readEntryBundle(entries, 2)!;
		expect(JSON.parse(Buffer.from(first!).toString())).toMatchObject({ type: 'release', release });
	});

	test.each(['0/000', '0/000.p/3', '1/000.p/1', 'entries/001.p/1', '0/0', '0/000.p/02'])(
		'%s is not there',
		async (tile) => {
			expect((await server.ask(`/log/tile/${tile}`)).status).toBe(404);
		}
	);
});

describe('acknowledging', () => {
	const post = (body: unknown, key = 'key-00000001') =>
		server.ask('/acks', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'idempotency-key': key },
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});

	test('keeps a report once per key', async () => {
		const report = { release, result: 'applied' };
		expect((await post(report)).status).toBe(201);
		const again = await post(report);
		expect(again.status).toBe(200);
		expect(await again.json()).toEqual(report);
		const other = await post({ release, result: 'rejected', reason: 'release/signature-invalid' });
		expect(other.status).toBe(422);
		expect(await other.json()).toMatchObject({ title: 'pull/key-reused' });
		const kept = await server.app.store.releases.acks(TENANT, 10);
		expect(kept).toMatchObject([{ release, result: 'applied' }]);
	});

	test.each([
		['no JSON', '{', 'key-00000002', 400],
		['no release', { result: 'applied' }, 'key-00000003', 400],
		[
			'an unknown key of the body',
			{ release: `sha256:${'0'.repeat(64)}`, result: 'applied', x: 1 },
			'key-00000004',
			400
		],
		[
			'a release that is not there',
			{ release: `sha256:${'0'.repeat(64)}`, result: 'applied' },
			'key-00000005',
			404
		],
		['a short key', { result: 'applied' }, 'key', 400],
		['too much', 'x'.repeat(20_000), 'key-00000006', 413]
	])('%s is refused', async (_name, body, key, status) => {
		expect((await post(body, key)).status).toBe(status);
	});
});
