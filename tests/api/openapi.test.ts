import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validate } from '@hyperjump/json-schema/openapi-3-1';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bringIntoForce, CODE, seedProcedure } from '#lib/server/testing/people.ts';
import { startApiServer, type ApiServer } from './apiServer.ts';
import { testAppOf } from './testAppOf.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

interface Operation {
	readonly operationId: string;
	readonly responses: Readonly<
		Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
	>;
}
interface OpenApi {
	readonly openapi: string;
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: object;
}

let server: ApiServer;
let document: OpenApi;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
	server = await startApiServer();
	const people = testAppOf(server.app);
	await seedProcedure(people);
	const { release } = await bringIntoForce(people);
	values = {
		channel: 'production',
		file: 'catalogue.json',
		code: CODE,
		digest: release,
		path: 'entries/000.p/2',
		collection: 'elements',
		id: 'person.fullName',
		version: '1'
	};
	document = (await (await fetch(`${server.address}/api/v1/openapi.json`)).json()) as OpenApi;
});
afterAll(() => server.close());

test('is a valid OpenAPI 3.1 document, for everybody', async () => {
	expect(document.openapi).toMatch(/^3\.1/);
	const result = await validate('https://spec.openapis.org/oas/3.1/schema-base', document as never);
	expect(result.valid).toBe(true);
});

test('describes every route there is', () => {
	const routes = readdirSync('src/routes/api/v1', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+server.ts'))
		.map((file) => `/${file.replace('/+server.ts', '').replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`)
		.filter((path) => path !== '/openapi.json' && path !== '/{rest}');
	expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
});

test('every answer is what the document says', async () => {
	const ajv = new Ajv2020({ strict: false, validateFormats: true });
	addFormats.default(ajv);
	let checked = 0;
	for (const [path, operations] of Object.entries(document.paths)) {
		const { get } = operations;
		if (!get) continue;
		for (const known of [true, false]) {
			const response = await server.ask(
				path.replace(/\{(\w+)\}/g, (_all, name: string) => (known ? values[name]! : 'none'))
			);
			const described = get.responses[response.status];
			expect(described, `${path} ${response.status}`).toBeDefined();
			const type = response.headers.get('content-type')?.split(';')[0] ?? '';
			const { schema } = described?.content?.[type] ?? described?.content?.['*/*'] ?? {};
			expect(schema, `${path} ${response.status} ${type}`).toBeDefined();
			if (!type.endsWith('json') || path === '/blobs/{digest}') continue;
			const check = ajv.compile({ ...schema, components: document.components });
			expect(check(await response.json()), `${path}: ${ajv.errorsText(check.errors)}`).toBe(true);
			checked++;
		}
	}
	expect(checked).toBeGreaterThan(8);
});
