import { ok } from '#core/shared/problem.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const found = await pull.tile(actor, event.params.path ?? '');
	if (!found.ok) return found;
	const headers = {
		'content-type': 'application/octet-stream',
		'cache-control': 'private, max-age=31536000, immutable'
	};
	return ok(new Response(new Uint8Array(found.value), { headers }));
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
