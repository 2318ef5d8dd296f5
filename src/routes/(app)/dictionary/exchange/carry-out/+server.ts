import { json } from '@sveltejs/kit';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readerOf } from '../../../answers.ts';
import { importRequest } from '../importRequest.ts';
import type { RequestHandler } from './$types';

/** Imports a file as planned: everything, or nothing. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { requestId } = locals;
	const asked = await importRequest(request);
	if (!asked.ok) return problemResponse(asked.problems, { requestId });
	const { file, target, choices = {}, basis = '' } = asked.value;
	const done = await locals.services.exchange.carryOut(readerOf(locals), file, target, choices, basis);
	return done.ok ? json(done.value) : problemResponse(done.problems, { requestId });
};
