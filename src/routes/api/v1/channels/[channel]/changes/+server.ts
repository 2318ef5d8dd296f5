import { json } from '@sveltejs/kit';
import { ok } from '#core/shared/problem.ts';
import { notAllowed, parseRequest, pullRoute, queryOf } from '#lib/server/http/pullRoute.ts';
import { matches } from '#lib/server/http/serveBytes.ts';
import { changesQuery } from '#lib/server/registry/api/schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const query = parseRequest(changesQuery, queryOf(event));
	if (!query.ok) return query;
	const { since, limit } = query.value;
	const found = await pull.changes(actor, event.params.channel ?? '', {
		limit,
		...(since !== undefined && { since })
	});
	if (!found.ok) return found;
	// Weak: the same changes, whatever their bytes. What a cursor leads to only changes with the catalogue.
	const etag = `W/"${found.value.sequence}-${found.value.cursor.slice(-16)}-${limit}"`;
	const headers = { etag, 'cache-control': 'private, no-cache' };
	if (matches(event.request.headers.get('if-none-match'), etag))
		return ok(new Response(null, { status: 304, headers }));
	return ok(json(found.value, { headers }));
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
