import { json } from '@sveltejs/kit';
import { ok } from '#core/shared/problem.ts';
import { notAllowed, parseRequest, pullRoute, queryOf } from '#lib/server/http/pullRoute.ts';
import { proceduresQuery } from '#lib/server/registry/api/schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const query = parseRequest(proceduresQuery, queryOf(event));
	if (!query.ok) return query;
	const { q, offset, limit } = query.value;
	const found = await pull.procedures(actor, { offset, limit, ...(q !== undefined && { q }) });
	return found.ok ? ok(json(found.value)) : found;
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
