import { fail } from '#core/shared/problem.ts';
import { serveDocument } from '#lib/server/http/dictionaryRoute.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import { versionParam } from '#lib/server/registry/api/dictionarySchemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute(async (request) => {
	const version = versionParam.safeParse(request.event.params.version);
	return version.success ? serveDocument(request, version.data) : fail({ code: 'pull/not-found' });
});

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
