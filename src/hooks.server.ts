import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { building } from '$app/environment';
import type { Problem } from '#core/shared/problem.ts';
import { paraglideMiddleware } from '#lib/i18n/paraglide/server.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import { getApp, type App } from '#lib/server/app.ts';
import { isMachineRoute, refusal } from '#lib/server/auth/guard.ts';
import { bodyLimit, saysTooLarge } from '#lib/server/http/bodyLimit.ts';
import { problemResponse, statusOf } from '#lib/server/http/problem.ts';
import { clearSessionCookie, sessionCookieName } from '#lib/server/http/sessionCookie.ts';
import { isCrossSite } from './hooks/csrf.ts';
import { localhostRedirect } from './hooks/localhostRedirect.ts';
import { machineKey } from './hooks/machineKey.ts';
import { setSecurityHeaders } from './hooks/securityHeaders.ts';

/** Opens the store before the first request; with an empty one, prints the link that makes the first administrator. */
export const init: ServerInit = async () => {
	if (building) return;
	const app = await getApp();
	const path = await app.services.setup.offer();
	if (path) process.stdout.write(`\nSet-up link (works once): ${app.config.origin}${path}\n\n`);
	process.once('sveltekit:shutdown', () => void app.close());
};

export const handle: Handle = async ({ event, resolve }) => {
	const app = await getApp();
	const { locals, request, route } = event;
	const https = app.config.origin.startsWith('https:');
	locals.requestId = app.newId();
	locals.services = app.services;
	locals.user = null;
	locals.session = null;

	const elsewhere =
		app.config.redirectLocalhost &&
		localhostRedirect(request.headers.get('host'), event.url, app.config.origin);
	if (elsewhere) redirect(307, elsewhere);
	await identify(app, event, https);

	return paraglideMiddleware(request, async ({ locale }) => {
		locals.locale = locale;
		const refused = refuse(app, event, https);
		const response =
			refused ?? (await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) }));
		setSecurityHeaders(response.headers, { https, personal: locals.session !== null || route.id !== null });
		response.headers.set('x-request-id', locals.requestId);
		return response;
	});
};

/** What went wrong stands in the log under the request's id; the page shows the id and nothing else. */
export const handleError: HandleServerError = async ({ error: cause, event, status, message }) => {
	const { log } = await getApp();
	const { requestId } = event.locals;
	if (status !== 404)
		log.error('request failed', {
			requestId,
			status,
			method: event.request.method,
			route: event.route.id,
			error: cause
		});
	return { message, requestId };
};

// helpers

const READING = new Set(['GET', 'HEAD']);

/** Fills in who asks: by session cookie on people's routes, by key on machines'. */
async function identify(
	app: App,
	{ locals, route, request, cookies }: RequestEvent,
	https: boolean
): Promise<void> {
	if (route.id !== null && isMachineRoute(route.id)) {
		const key = machineKey(request.headers);
		locals.user = (key && (await app.services.sessions.consumer(key, locals.requestId))) || null;
		return;
	}
	const token = cookies.get(sessionCookieName(https));
	if (!token) return;
	const found = await app.services.sessions.resolve(token, locals.requestId);
	if (!found) {
		clearSessionCookie(cookies, https);
		return;
	}
	locals.user = found.actor;
	locals.session = found.session;
}

/** The answer to a request that may not go on, or undefined. A page that is only looked at is refused by its layout. */
function refuse(app: App, event: RequestEvent, https: boolean): Response | undefined {
	const { request, url, route, locals, cookies } = event;
	const { requestId } = locals;
	const machine = route.id !== null && isMachineRoute(route.id);
	if (
		!machine &&
		isCrossSite(request, app.config.origin, cookies.get(sessionCookieName(https)) !== undefined)
	) {
		app.log.warn('cross-site request refused', { requestId, method: request.method, path: url.pathname });
		return problemResponse([{ code: 'auth/cross-site' }], { requestId });
	}
	const limit = bodyLimit(url.pathname);
	if (saysTooLarge(request, limit))
		return problemResponse([{ code: 'request/too-large', params: { limit } }], { requestId });

	const problem = route.id === null ? undefined : refusal(route.id, locals.user);
	if (!problem) return undefined;
	app.log.warn('request refused', { requestId, code: problem.code, route: route.id, user: locals.user?.id });
	const isPage = !machine && /\btext\/html\b/.test(request.headers.get('accept') ?? '');
	if (problem.code === 'auth/required' && (isPage || event.isDataRequest))
		redirect(303, `/login?next=${encodeURIComponent(url.pathname + url.search)}`);
	if (event.isDataRequest)
		error(statusOf(problem), { message: textOf(problem, event), code: problem.code, requestId });
	if (isPage && READING.has(request.method)) return undefined;
	return problemResponse([problem], {
		requestId,
		...(machine ? { headers: { 'www-authenticate': 'Bearer' } } : {})
	});
}

function textOf(problem: Problem, { locals }: RequestEvent): string {
	return problemText(problem, locals.locale);
}
