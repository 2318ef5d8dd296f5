import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { kindParam } from '#lib/server/http/kindParam.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import { bodyLimit } from '#lib/server/http/bodyLimit.ts';
import type { RequestHandler } from './$types';

const saveSchema = z.strictObject({
	rev: z.int().min(0).nullable(),
	content: z.unknown(),
	checkpoint: z.string().trim().min(1).max(200).optional()
});

/** The document as the person may see it: draft, versions, checkpoints, whether it may be changed. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kind = kindParam(params.kind);
	if (!kind.ok) return problemResponse(kind.problems, { requestId, status: 404 });
	const opened = await locals.services.documents.open(locals.user, kind.value, params.id);
	return opened.ok ? json(opened.value) : problemResponse(opened.problems, { requestId });
};

/** Saves the whole draft: `{rev, content, checkpoint?}` → `{rev, findings}`; 409 when somebody saved in between. */
export const PUT: RequestHandler = async ({ params, request, url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kind = kindParam(params.kind);
	if (!kind.ok) return problemResponse(kind.problems, { requestId, status: 404 });
	const body = await readJson(request, bodyLimit(url.pathname));
	if (!body.ok) return problemResponse(body.problems, { requestId });
	const save = parseShape(saveSchema, body.value);
	if (!save.ok) return problemResponse(save.problems, { requestId });
	const { rev, content, checkpoint } = save.value;
	const saved = await locals.services.documents.saveDraft(locals.user, kind.value, params.id, {
		rev,
		content,
		...(checkpoint === undefined ? {} : { checkpoint })
	});
	return saved.ok ? json(saved.value) : problemResponse(saved.problems, { requestId });
};
