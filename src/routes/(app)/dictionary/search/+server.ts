import { json } from '@sveltejs/kit';
import { problemResponse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

/** Longer text finds nothing more. */
const MAX_QUERY = 200;

/** `?q=`: elements by name, synonym or id, without diacritics; most used first → `[{ref, label, dataType, uses}]`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const text = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY);
	const found = await locals.services.documents.searchDictionary(locals.user, text);
	return found.ok ? json(found.value) : problemResponse(found.problems, { requestId });
};
