import { json } from '@sveltejs/kit';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readerOf } from '../../../answers.ts';
import { importRequest } from '../importRequest.ts';
import { planView } from '../planView.ts';
import type { RequestHandler } from './$types';

/** Reads a file and says what importing it would do; writes nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { requestId } = locals;
	const asked = await importRequest(request);
	if (!asked.ok) return problemResponse(asked.problems, { requestId });
	const { file, target } = asked.value;
	const plan = await locals.services.exchange.planImport(readerOf(locals), file, target);
	return plan.ok ? json(planView(plan.value)) : problemResponse(plan.problems, { requestId });
};
