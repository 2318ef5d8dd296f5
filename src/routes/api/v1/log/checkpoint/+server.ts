import { ok } from '#core/shared/problem.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull }) => {
	const found = await pull.checkpoint(actor);
	if (!found.ok) return found;
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-cache' };
	return ok(new Response(found.value, { headers }));
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
