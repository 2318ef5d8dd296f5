import { json } from '@sveltejs/kit';
import { openApiDocument } from '#lib/server/registry/api/openapi.ts';
import type { RequestHandler } from './$types';

const document = openApiDocument();

/** The API's own description (OpenAPI 3.1); needs no key. */
export const GET: RequestHandler = () =>
	json(document, { headers: { 'cache-control': 'public, max-age=300' } });
