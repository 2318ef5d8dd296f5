import { serveDocument } from '#lib/server/http/dictionaryRoute.ts';
import { notAllowed, pullRoute } from '#lib/server/http/pullRoute.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = pullRoute((request) => serveDocument(request));

export const fallback: RequestHandler = notAllowed('GET', 'HEAD');
