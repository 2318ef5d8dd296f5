import { problemResponse } from '#lib/server/http/problem.ts';
import { readerOf } from '../../../answers.ts';
import { download } from '../download.ts';
import type { RequestHandler } from './$types';

/** Every approved element as one file: `?format=csv` or `json-schema`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const format = url.searchParams.get('format') ?? 'csv';
	const { requestId } = locals;
	if (format !== 'csv' && format !== 'json-schema')
		return problemResponse([{ code: 'exchange/format-unfit', params: { kind: 'element', format } }], {
			requestId
		});
	const file = await locals.services.exchange.exportElements(readerOf(locals), format);
	return file.ok ? download(file.value) : problemResponse(file.problems, { requestId });
};
