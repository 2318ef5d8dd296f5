import { problemResponse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

/** The trust file of the province, to be saved and handed to the people who run a consumer. */
export const GET: RequestHandler = async ({ locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const trust = await locals.services.consumers.trustFile(locals.user);
	if (!trust.ok) return problemResponse(trust.problems, { requestId });
	return new Response(`${JSON.stringify(trust.value, null, 2)}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="trust.json"'
		}
	});
};
