import { json } from '@sveltejs/kit';
import { parseRef } from '#core/shared/ref.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readerOf } from '../../../answers.ts';
import type { RequestHandler } from './$types';

/** References asked for at once, at most. */
const LIMIT = 50;
/** What a form may refer to. */
const KINDS = ['element', 'group', 'codelist', 'source'];

/** `?ref=…&ref=…` → the documents and everything they refer to, for a form that is being designed. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const refs = url.searchParams.getAll('ref').slice(0, LIMIT);
	const wrong = refs.find((ref) => !KINDS.includes(parseRef(ref)?.kind ?? ''));
	if (wrong !== undefined) return problemResponse([{ code: 'document/not-a-reference', params: { ref: wrong } }]);
	const library = await locals.services.documents.loadLibrary(readerOf(locals), refs);
	if (!library.ok) return problemResponse(library.problems, { requestId: locals.requestId });
	const documents = [...library.value.documents].map(([ref, document]) => ({ ref, document }));
	return json(
		{ documents: documents.filter(({ document }) => KINDS.includes(document.kind)) },
		{ headers: { 'cache-control': 'no-store' } }
	);
};
