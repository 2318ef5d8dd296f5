import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCodeListFile, readElementsFile } from '#core/dictionary/exchange/index.ts';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';
import type { Write } from '#lib/server/repositories/ports.ts';
import { frozen, sampleElement } from '#lib/server/services/documents/testing/samples.ts';
import { startApiServer, TENANT, type ApiServer } from './apiServer.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

const LIST: CodeListDocument = {
	kind: 'codelist',
	id: 'identity-papers',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Giấy tờ tùy thân' },
	entries: [
		{ code: 'cmnd', label: { vi: 'Chứng minh nhân dân' }, validTo: '2024-12-31', successors: ['cccd'] },
		{ code: 'cccd', label: { vi: 'Căn cước công dân' } },
		{ code: 'vneid', label: { vi: 'Căn cước điện tử' }, validFrom: '2024-07-01' }
	]
};

let server: ApiServer;

beforeAll(async () => {
	server = await startApiServer();
	const list: Write = {
		type: 'addVersion',
		kind: 'codelist',
		id: LIST.id,
		agency: 'centre',
		number: 1,
		digest: digestOf(canonicalJson(LIST)),
		status: 'approved',
		content: LIST,
		by: 'system',
		authors: ['system']
	};
	const written = await server.app.store.commit({
		tenant: TENANT,
		at: server.app.clock(),
		audit: { actor: 'system', action: 'test', target: 'test' },
		writes: [
			list,
			frozen(sampleElement('person.fullName', { synonyms: ['tên khai sinh'] }), 1),
			frozen(sampleElement('person.fullName', { definition: { vi: 'Bản hai' } }), 2),
			frozen(sampleElement('person.fullName', { definition: { vi: 'Đang duyệt' } }), 3, {
				status: 'inReview'
			}),
			frozen(sampleElement('child.fullName', { label: { vi: 'Họ tên của trẻ' } }), 1),
			frozen(sampleElement('reviewing'), 1, { status: 'inReview' }),
			frozen(sampleElement('old'), 1, { status: 'retired' }),
			{
				type: 'putDraft',
				kind: 'element',
				id: 'drafted',
				agency: 'centre',
				content: sampleElement('drafted'),
				expectedRev: null,
				by: 'system'
			}
		]
	});
	expect(written.ok).toBe(true);
});
afterAll(() => server.close());

const json = async (path: string, status = 200) => {
	const response = await server.ask(`/dictionary${path}`);
	expect(response.status, path).toBe(status);
	return (await response.json()) as Record<string, unknown> & {
		items: { id: string; version: number; dataType: string }[];
		document: { definition: { vi: string }; entries: { code: string }[] };
	};
};
const bytes = async (path: string) => {
	const response = await server.ask(`/dictionary${path}`);
	expect(response.status, path).toBe(200);
	return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
};

test('needs a key, and another tenant finds nothing', async () => {
	const address = `${server.address}/api/v1/dictionary/elements`;
	expect((await fetch(address)).status).toBe(401);
	const headers = { authorization: `Bearer ${await server.key('elsewhere')}` };
	expect(await (await fetch(address, { headers })).json()).toEqual({ items: [], total: 0 });
	expect((await fetch(`${address}/person.fullName`, { headers })).status).toBe(404);
	expect((await fetch(`${address}/person.fullName/versions/1`, { headers })).status).toBe(404);
});

test('lists approved documents only, found without diacritics', async () => {
	const all = await json('/elements');
	expect(all.items.map(({ id, version }) => `${id}@${version}`)).toEqual([
		'child.fullName@1',
		'person.fullName@2'
	]);
	expect(all.items[0]).toMatchObject({ dataType: 'string', title: { vi: 'Họ tên của trẻ' } });
	expect((await json('/elements?q=ten%20cua%20tre')).items.map(({ id }) => id)).toEqual(['child.fullName']);
	expect((await json('/codelists')).items).toMatchObject([{ ref: 'codelist:identity-papers@1' }]);
	expect(await json('/groups')).toEqual({ items: [], total: 0 });
});

test('goes on from a cursor, which belongs to its question', async () => {
	const first = await json('/elements?limit=1');
	expect(first).toMatchObject({ total: 2, items: [{ id: 'child.fullName' }] });
	const cursor = encodeURIComponent(String(first.cursor));
	const second = await json(`/elements?limit=1&cursor=${cursor}`);
	expect(second.items).toMatchObject([{ id: 'person.fullName' }]);
	expect(second.cursor).toBeUndefined();
	expect(await json(`/elements?q=ho&cursor=${cursor}`, 400)).toMatchObject({ title: 'pull/bad-cursor' });
	expect(await json(`/groups?cursor=${cursor}`, 400)).toMatchObject({ title: 'pull/bad-cursor' });
	expect(await json('/elements?cursor=x', 400)).toMatchObject({ title: 'pull/bad-cursor' });
});

test('answers the newest approved version, and old ones by number', async () => {
	expect(await json('/elements/person.fullName')).toMatchObject({
		ref: 'element:person.fullName@2',
		status: 'approved',
		document: { definition: { vi: 'Bản hai' } }
	});
	expect(await json('/elements/person.fullName/versions/1')).toMatchObject({
		ref: 'element:person.fullName@1'
	});
	expect(await json('/elements/old')).toMatchObject({ status: 'retired' });
	for (const path of [
		'/elements/person.fullName/versions/3',
		'/elements/person.fullName/versions/9',
		'/elements/person.fullName/versions/x',
		'/elements/reviewing',
		'/elements/drafted',
		'/elements/none',
		'/procedures',
		'/codelists/person.fullName'
	]) {
		expect(await json(path, 404)).toMatchObject({ title: 'pull/not-found' });
	}
});

test('has a strong tag over the bytes', async () => {
	const first = await server.ask('/dictionary/elements/person.fullName');
	const etag = first.headers.get('etag') ?? '';
	expect(etag).toBe(`"${digestOf(new Uint8Array(await first.arrayBuffer()))}"`);
	const again = await server.ask('/dictionary/elements/person.fullName', {
		headers: { 'if-none-match': etag }
	});
	expect(again.status).toBe(304);
	const other = await server.ask('/dictionary/elements/person.fullName?format=csv', {
		headers: { 'if-none-match': etag }
	});
	expect(other.status).toBe(200);
});

test('hands code lists out in every format, readable again', async () => {
	for (const [format, type] of [
		['csv', 'text/csv; charset=utf-8'],
		['genericode', 'application/xml'],
		['skos', 'application/ld+json']
	] as const) {
		const got = await bytes(`/codelists/identity-papers?format=${format}`);
		expect(got.type).toBe(type);
		expect(readCodeListFile(got.bytes)).toMatchObject({ value: { entries: LIST.entries } });
	}
	const bundle = await bytes('/elements/person.fullName?format=json-schema');
	expect(bundle.type).toBe('application/schema+json');
	expect(readElementsFile(bundle.bytes)).toMatchObject({
		value: { elements: [{ element: { version: 2 } }] }
	});
});

test('hands out the entries valid on a day', async () => {
	const codesOn = async (day: string) =>
		(await json(`/codelists/identity-papers?on=${day}`)).document.entries.map(({ code }) => code);
	expect(await codesOn('2024-06-30')).toEqual(['cmnd', 'cccd']);
	expect(await codesOn('2024-12-31')).toEqual(['cmnd', 'cccd', 'vneid']);
	expect(await codesOn('2025-01-01')).toEqual(['cccd', 'vneid']);
	const csv = await bytes('/codelists/identity-papers/versions/1?format=csv&on=2025-01-01');
	expect(new TextDecoder().decode(csv.bytes)).not.toContain('cmnd');
});

test.each([
	'/codelists/identity-papers?on=31-12-2024',
	'/codelists/identity-papers?on=2024-02-30',
	'/codelists/identity-papers?format=xlsx',
	'/codelists/identity-papers?format=json-schema',
	'/elements/person.fullName?format=skos',
	'/elements/person.fullName?on=2024-12-31',
	'/elements?limit=0'
])('%s is a bad request', async (path) => {
	expect(await json(path, 400)).toMatchObject({ title: 'pull/bad-request' });
});

test('only reads', async () => {
	const response = await server.ask('/dictionary/elements', { method: 'POST', body: '{}' });
	expect(response.status).toBe(405);
});
