import { json } from '@sveltejs/kit';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import { readerOf } from '../../../../../answers.ts';
import type { RequestHandler } from './$types';

const LIMIT = 2_000_000;

/** `{template, data?}` → `{pages}`: the template as it is being edited, as pictures of its pages. Stores nothing. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { requestId, locale } = locals;
	const body = await readJson(request, LIMIT);
	if (!body.ok) return problemResponse(body.problems, { requestId });
	const { template, data } = (body.value ?? {}) as { template?: unknown; data?: unknown };
	const pictures = await locals.services.print.resultPictures(readerOf(locals), {
		code: params.code,
		alias: params.alias,
		locale,
		template: template ?? null,
		...(typeof data === 'string' && { data })
	});
	if (!pictures.ok) return problemResponse(pictures.problems, { requestId });
	return json(pictures.value, { headers: { 'cache-control': 'no-store' } });
};
