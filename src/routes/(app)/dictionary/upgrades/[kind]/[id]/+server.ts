import { json } from '@sveltejs/kit';
import { kindParam } from '#lib/server/http/kindParam.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

/** Newer approved versions of what the saved draft pins, with how far what changed in between reaches. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kind = kindParam(params.kind);
	if (!kind.ok) return problemResponse(kind.problems, { requestId, status: 404 });
	const found = await locals.services.usage.upgrades(locals.user, kind.value, params.id);
	return found.ok ? json(found.value) : problemResponse(found.problems, { requestId });
};
