import { json } from '@sveltejs/kit';
import { isDictionaryKind } from '#core/dictionary/kinds.ts';
import { DATA_TYPES } from '#core/dictionary/types.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { findDocuments } from '../findDocuments.ts';
import type { RequestHandler } from './$types';

/** Longer text finds nothing more. */
const MAX_QUERY = 200;

/**
 * `?q=&kind=&kind=&type=`: documents by name, synonym, former key or id, without diacritics; best match first, among
 * equals the most used → `FoundDocument[]`.
 */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kinds = url.searchParams.getAll('kind').filter(isDictionaryKind);
	const dataType = DATA_TYPES.find((type) => type === url.searchParams.get('type'));
	const found = await findDocuments(locals, {
		text: (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY),
		...(kinds.length > 0 ? { kinds } : {}),
		...(dataType === undefined ? {} : { dataType })
	});
	return found.ok ? json(found.value) : problemResponse(found.problems, { requestId });
};
