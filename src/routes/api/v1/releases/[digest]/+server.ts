import { ok } from '#core/shared/problem.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import { serveBytes } from '#lib/server/http/serveBytes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const found = await pull.manifest(actor, event.params.digest ?? '');
	return found.ok ? ok(serveBytes(event.request, found.value, { immutable: true })) : found;
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
