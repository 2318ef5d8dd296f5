import { json } from '@sveltejs/kit';
import { ok } from '#core/shared/problem.ts';
import { kindOf } from '#lib/server/http/dictionaryRoute.ts';
import { notAllowed, parseRequest, pullRoute, queryOf } from '#lib/server/http/pullRoute.ts';
import { documentsQuery } from '#lib/server/registry/api/dictionarySchemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, event }) => {
	const kind = kindOf(event);
	if (!kind.ok) return kind;
	const query = parseRequest(documentsQuery, queryOf(event));
	if (!query.ok) return query;
	const { q, cursor, limit } = query.value;
	const asked = { limit, ...(q !== undefined && { q }), ...(cursor !== undefined && { cursor }) };
	const found = await event.locals.services.dictionaryReader.list(actor, kind.value, asked);
	return found.ok ? ok(json(found.value)) : found;
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
