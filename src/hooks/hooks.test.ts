import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '#lib/server/auth/passwords.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';

const ORIGIN = 'http://127.0.0.1:4104';
const KEY = 'tt_test_igate_0123456789abcdefghijklmnopqrstuvwxyz012345';
const folder = mkdtempSync(join(tmpdir(), 'thutuc-hooks-'));
vi.stubEnv('DATABASE_URL', `file:${join(folder, 'h.db')}`);
vi.stubEnv('KEYS_DIR', join(folder, 'keys'));
vi.stubEnv('ORIGIN', ORIGIN);
vi.stubEnv('LOG_LEVEL', 'error');
vi.stubEnv('REDIRECT_LOCALHOST', '1');

const { handle, handleError } = await import('../hooks.server.ts');
const { getApp } = await import('#lib/server/app.ts');

let token = '';

beforeAll(async () => {
	const { store, services } = await getApp();
	const at = '2026-11-02T01:00:00.000Z';
	await store.commit({
		tenant: 't',
		at,
		audit: { actor: 'system', action: 'test', target: 't' },
		writes: [
			{ type: 'putTenant', id: 't', name: 'T' },
			{ type: 'putAgency', agency: { tenant: 't', id: 'a', name: 'A', centre: false } },
			{
				type: 'putUser',
				user: {
					tenant: 't',
					id: 'lan',
					email: 'lan@t.vn',
					name: 'Lan',
					agency: 'a',
					roles: ['configurator'],
					passwordHash: await hashPassword('bốn con trâu đen'),
					disabled: false,
					createdAt: at
				}
			},
			{
				type: 'putConsumer',
				consumer: {
					tenant: 't',
					id: 'igate',
					name: 'iGate',
					keyDigest: digestOf(KEY),
					expiresAt: '2099-01-01T00:00:00.000Z',
					disabled: false,
					createdAt: at
				}
			}
		]
	});
	const signedIn = await services.sessions.signIn({
		email: 'lan@t.vn',
		password: 'bốn con trâu đen',
		address: '10.0.0.1'
	});
	if (signedIn.ok) ({ token } = signedIn.value);
});

afterAll(async () => {
	await (await getApp()).close();
	rmSync(folder, { recursive: true, force: true });
	vi.unstubAllEnvs();
});

interface Ask {
	readonly path?: string;
	readonly route?: string | null;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly signedIn?: boolean;
	readonly data?: boolean;
	readonly body?: string;
}

async function ask({
	path = '/',
	route = '/(app)',
	method = 'GET',
	signedIn = true,
	data = false,
	...rest
}: Ask) {
	const headers = { ...(signedIn ? { cookie: `session=${token}` } : {}), ...rest.headers };
	const url = new URL(path, ORIGIN);
	const event = {
		request: new Request(url, { method, headers, ...(rest.body === undefined ? {} : { body: rest.body }) }),
		url,
		route: { id: route },
		locals: {},
		isDataRequest: data,
		cookies: {
			get: (name: string) => (signedIn && name === 'session' ? token : undefined),
			delete: vi.fn()
		} as unknown as Cookies
	} as unknown as RequestEvent;
	const resolve = vi.fn(
		async () => new Response('<html lang="%lang%">', { headers: { 'content-type': 'text/html' } })
	);
	const response = await Promise.resolve(handle({ event, resolve })).catch((thrown: unknown) => thrown);
	return { event, resolve, response: response as Response & { status: number; location?: string } };
}

const HTML = { accept: 'text/html,application/xhtml+xml' };

describe('who asks', () => {
	it('is the person of the session, in every service and page', async () => {
		const { event, resolve, response } = await ask({});
		expect(resolve).toHaveBeenCalledOnce();
		expect(event.locals.user).toMatchObject({ id: 'lan', agency: 'a', requestId: event.locals.requestId });
		expect(event.locals.session?.userId).toBe('lan');
		expect(event.locals.locale).toBe('vi');
		expect(response.headers.get('x-request-id')).toBe(event.locals.requestId);
	});

	it('is nobody without one: a page leads to signing in, a program is told', async () => {
		const page = await ask({
			path: '/procedures?q=a',
			route: '/(app)/procedures',
			signedIn: false,
			headers: HTML
		});
		expect(page.response).toMatchObject({ status: 303, location: '/login?next=%2Fprocedures%3Fq%3Da' });
		const program = await ask({ signedIn: false, headers: { accept: 'application/json' } });
		expect(program.response.status).toBe(401);
		expect(program.response.headers.get('content-type')).toContain('application/problem+json');
		const data = await ask({ signedIn: false, data: true });
		expect(data.response).toMatchObject({ status: 303 });
		expect([page, program, data].every(({ resolve }) => resolve.mock.calls.length === 0)).toBe(true);
	});

	it('on a machine’s route is the consumer of the key, and no session counts', async () => {
		const route = '/api/v1/releases/[digest]';
		const withKey = await ask({ route, signedIn: false, headers: { authorization: `Bearer ${KEY}` } });
		expect(withKey.event.locals.user?.id).toBe('consumer:igate');
		expect(withKey.resolve).toHaveBeenCalledOnce();
		const withSession = await ask({ route });
		expect(withSession.response.status).toBe(401);
		expect(withSession.response.headers.get('www-authenticate')).toBe('Bearer');
		const onPage = await ask({ signedIn: false, headers: { authorization: `Bearer ${KEY}` } });
		expect(onPage.response.status).toBe(401);
	});
});

describe('what the role does not allow', () => {
	const route = '/(app)/admin/people';

	it('is refused before anything runs', async () => {
		for (const refused of [
			await ask({ route, headers: { accept: 'application/json' } }),
			await ask({ route, method: 'POST', headers: { ...HTML, origin: ORIGIN } })
		]) {
			expect(refused.response.status).toBe(403);
			expect(refused.resolve).not.toHaveBeenCalled();
		}
		const data = await ask({ route, data: true });
		expect(data.response).toMatchObject({ status: 403 });
	});

	it('is left to the layout when somebody only looks, so that the error has the studio’s frame', async () => {
		expect((await ask({ route, headers: HTML })).resolve).toHaveBeenCalledOnce();
	});

	it('includes every route nobody declared', async () => {
		expect((await ask({ route: '/(app)/forgotten' })).response.status).toBe(403);
		expect((await ask({ route: null })).resolve).toHaveBeenCalledOnce();
	});
});

describe('a request from another site', () => {
	it.each(['POST', 'PUT', 'DELETE'])('is refused when it would change something (%s)', async (method) => {
		const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
		const { response, resolve } = await ask({ method, headers });
		expect(response.status).toBe(403);
		expect(resolve).not.toHaveBeenCalled();
	});

	it('is refused on signing in too', async () => {
		const headers = { origin: 'https://evil.example' };
		const { response } = await ask({ route: '/(auth)/login', method: 'POST', signedIn: false, headers });
		expect(response.status).toBe(403);
	});

	it('does not concern machines, which have no cookies', async () => {
		const headers = { authorization: `Bearer ${KEY}`, origin: 'https://elsewhere.example' };
		const { resolve } = await ask({ route: '/api/v1/acks', method: 'POST', signedIn: false, headers });
		expect(resolve).toHaveBeenCalledOnce();
	});
});

describe('a body', () => {
	const put = (path: string, size: number) =>
		ask({
			path,
			route: '/(app)/drafts/[kind]/[id]',
			method: 'PUT',
			headers: { origin: ORIGIN, 'content-length': String(size) }
		});

	it('larger than allowed is refused unread', async () => {
		const { response, resolve } = await put('/drafts/form/f', 1024 * 1024 + 1);
		expect(response.status).toBe(413);
		expect(await response.json()).toMatchObject({ title: 'request/too-large' });
		expect(resolve).not.toHaveBeenCalled();
	});

	it('may be larger for a workflow, up to a limit', async () => {
		expect((await put('/drafts/workflow/w', 5 * 1024 * 1024)).resolve).toHaveBeenCalledOnce();
		expect((await put('/drafts/workflow/w', 6 * 1024 * 1024 + 1)).response.status).toBe(413);
	});
});

describe('every answer', () => {
	it('carries the security headers and is not kept', async () => {
		const { response } = await ask({});
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'cache-control': 'private, no-store'
		});
		expect(response.headers.has('strict-transport-security')).toBe(false);
	});

	it('to localhost leads to the address the program answers as', async () => {
		const { response } = await ask({ path: '/procedures', headers: { host: 'localhost:4104' } });
		expect(response).toMatchObject({ status: 307, location: `${ORIGIN}/procedures` });
	});
});

it('an error shows its number, never its inside', async () => {
	const { event } = await ask({});
	const shown = await handleError({
		error: new Error('SQLITE_CORRUPT at /srv/secret'),
		event,
		status: 500,
		message: 'Internal Error'
	});
	expect(shown).toEqual({ message: 'Internal Error', requestId: event.locals.requestId });
});
