import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { bodyLimit } from '#lib/server/http/bodyLimit.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import type { RequestHandler } from './$types';

const bodySchema = z.strictObject({ content: z.unknown(), reason: z.string().max(1000).optional() });

/** `{content, reason?}` → `{rev}` of the new draft; the problems of `DictionaryService.create`. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const body = await readJson(request, bodyLimit(url.pathname));
	if (!body.ok) return problemResponse(body.problems, { requestId });
	const asked = parseShape(bodySchema, body.value);
	if (!asked.ok) return problemResponse(asked.problems, { requestId });
	const { content, reason } = asked.value;
	const created = await locals.services.dictionary.create(locals.user, content, reason);
	return created.ok ? json(created.value) : problemResponse(created.problems, { requestId });
};
