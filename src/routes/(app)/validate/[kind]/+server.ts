import { json } from '@sveltejs/kit';
import { kindParam } from '#lib/server/http/kindParam.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import { bodyLimit } from '#lib/server/http/bodyLimit.ts';
import type { RequestHandler } from './$types';

/** Checks a document as a save would, and stores nothing: → `{findings}`, or the problems. */
export const POST: RequestHandler = async ({ params, request, url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kind = kindParam(params.kind);
	if (!kind.ok) return problemResponse(kind.problems, { requestId, status: 404 });
	const body = await readJson(request, bodyLimit(url.pathname));
	if (!body.ok) return problemResponse(body.problems, { requestId });
	const checked = await locals.services.documents.validate(locals.user, kind.value, body.value);
	return checked.ok ? json(checked.value) : problemResponse(checked.problems, { requestId });
};
