import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import type { App } from '#lib/server/app.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';

/** The pull API over real HTTP: the studio's own hooks and route handlers, without building the pages. */
export interface ApiServer {
	readonly app: App;
	/** `http://127.0.0.1:port` */
	readonly address: string;
	/** A key of a consumer of `tenant`. */
	key(tenant: string): Promise<string>;
	/** Asks `path` below `/api/v1` with a key of the tests' tenant. */
	ask(path: string, init?: RequestInit): Promise<Response>;
	/** Called before each request; an answer it gives stands in for the server's. */
	intercept: ((request: Request) => Response | undefined) | undefined;
	/** Milliseconds every answer is held back. */
	delayMs: number;
	close(): Promise<void>;
}

export const TENANT = 'province';
const ROUTES = resolve('src/routes/api/v1');

type Handler = (event: RequestEvent) => Response | Promise<Response>;

/** Starts an empty server. One per test file: the app is the process's one app. */
export async function startApiServer(): Promise<ApiServer> {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-api-'));
	process.env.DATABASE_URL = `file:${join(folder, 'api.db')}`;
	process.env.KEYS_DIR = join(folder, 'keys');
	process.env.LOG_LEVEL = 'error';
	const { getApp } = await import('#lib/server/app.ts');
	const { handle } = await import('../../src/hooks.server.ts');
	const app = await getApp();
	await furnish(app);
	const routes = await loadRoutes();

	let intercept: ApiServer['intercept'];
	let delayMs = 0;
	const server = createServer((incoming, outgoing) => {
		void answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	let own: string | undefined;

	return {
		app,
		address,
		key: (tenant) => newKey(app, tenant),
		ask: async (path, init = {}) => {
			own ??= await newKey(app, TENANT);
			const headers = { authorization: `Bearer ${own}`, ...(init.headers as Record<string, string>) };
			return fetch(`${address}/api/v1${path}`, { ...init, headers });
		},
		get intercept() {
			return intercept;
		},
		set intercept(next) {
			intercept = next;
		},
		get delayMs() {
			return delayMs;
		},
		set delayMs(next) {
			delayMs = next;
		},
		close: async () => {
			await stop(server);
			await app.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};

	async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const request = await toRequest(incoming, address);
		if (delayMs > 0) await new Promise((done) => setTimeout(done, delayMs));
		const response = intercept?.(request) ?? (await dispatch(request, routes, handle));
		outgoing.writeHead(response.status, Object.fromEntries(response.headers));
		outgoing.end(Buffer.from(await response.arrayBuffer()));
	}
}

// helpers

interface Route {
	readonly id: string;
	readonly pattern: RegExp;
	readonly names: readonly string[];
	readonly handlers: Readonly<Record<string, Handler>>;
}

async function loadRoutes(): Promise<readonly Route[]> {
	const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+server.ts'))
		// As Kit does: what takes any rest comes last.
		.sort((a, b) => Number(a.startsWith('[...')) - Number(b.startsWith('[...')));
	return Promise.all(
		files.map(async (file) => {
			const id = `/api/v1/${relative('', join(file, '..')).replaceAll('\\', '/')}`;
			const names: string[] = [];
			const pattern = id
				.replaceAll('.', '\\.')
				.replace(/\[(\\\.\\\.\\\.)?(\w+)\]/g, (_all, rest: string | undefined, name: string) => {
					names.push(name);
					return rest ? '(.*)' : '([^/]+)';
				});
			const handlers = (await import(join(ROUTES, file))) as Record<string, Handler>;
			return { id, pattern: new RegExp(`^${pattern}$`), names, handlers };
		})
	);
}

async function dispatch(request: Request, routes: readonly Route[], handle: Handle): Promise<Response> {
	const url = new URL(request.url);
	const route = routes.find((each) => each.pattern.test(url.pathname));
	const values = route?.pattern.exec(url.pathname)?.slice(1).map(decodeURIComponent) ?? [];
	const event = {
		request,
		url,
		locals: {},
		params: Object.fromEntries((route?.names ?? []).map((name, at) => [name, values[at]])),
		route: { id: route?.id ?? null },
		cookies: { get: () => undefined },
		isDataRequest: false,
		getClientAddress: () => '127.0.0.1'
	} as unknown as RequestEvent;
	return handle({
		event,
		resolve: async () => {
			const handler =
				route?.handlers[request.method === 'HEAD' ? 'GET' : request.method] ?? route?.handlers.fallback;
			if (!handler) return new Response('Not found', { status: route ? 405 : 404 });
			return handler(event);
		}
	});
}

async function toRequest(incoming: IncomingMessage, address: string): Promise<Request> {
	const parts: Buffer[] = [];
	for await (const part of incoming) parts.push(part as Buffer);
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
	const method = incoming.method ?? 'GET';
	const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(parts);
	return new Request(address + (incoming.url ?? '/'), { method, headers, body });
}

function furnish(app: App) {
	const at = app.clock();
	return app.store.commit({
		tenant: TENANT,
		at,
		audit: { actor: 'system', action: 'test.furnish', target: TENANT },
		writes: [TENANT, 'elsewhere'].flatMap((id) => [
			{ type: 'putTenant' as const, id, name: id },
			...(id === TENANT
				? [
						{
							type: 'putAgency' as const,
							agency: { tenant: id, id: 'centre', name: 'Trung tâm', centre: true }
						},
						{ type: 'putAgency' as const, agency: { tenant: id, id: 'a', name: 'Sở A', centre: false } }
					]
				: [])
		])
	});
}

async function newKey(app: App, tenant: string): Promise<string> {
	const id = app.newId();
	const key = `tt_test_${id}_${'k'.repeat(43)}`;
	await app.store.commit({
		tenant,
		at: app.clock(),
		audit: { actor: 'system', action: 'consumer.create', target: id },
		writes: [
			{
				type: 'putConsumer',
				consumer: {
					tenant,
					id,
					name: id,
					keyDigest: digestOf(key),
					expiresAt: '2099-01-01T00:00:00.000Z',
					disabled: false,
					createdAt: app.clock()
				}
			}
		]
	});
	return key;
}

function stop(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((done) => server.close(() => done()));
}
