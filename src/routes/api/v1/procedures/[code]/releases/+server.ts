import { json } from '@sveltejs/kit';
import { ok } from '#core/shared/problem.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const found = await pull.procedureReleases(actor, event.params.code ?? '');
	return found.ok ? ok(json(found.value)) : found;
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
