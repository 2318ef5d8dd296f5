import { pdfResponse } from '#lib/server/http/pdfResponse.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readerOf } from '../../../../../answers.ts';
import type { RequestHandler } from './$types';

/** `?data=persona:id@n` (or a scenario) → the saved template on paper with its values, or empty. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const data = url.searchParams.get('data');
	const { code, alias } = params;
	const printed = await locals.services.print.result(readerOf(locals), {
		code,
		alias,
		locale: locals.locale,
		...(data && { data })
	});
	if (!printed.ok) return problemResponse(printed.problems, { requestId: locals.requestId });
	return pdfResponse(printed.value);
};
