import type { RequestEvent } from '@sveltejs/kit';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { COLLECTIONS, collectionParam, documentQuery } from '../registry/api/dictionarySchemas.ts';
import type { DictionaryKind } from '../services/dictionary/types.ts';
import { parseRequest, queryOf, type PullRequest } from './pullRoute.ts';
import { serveBytes } from './serveBytes.ts';

/** The kind a collection of the address holds; `pull/not-found` for what is none. */
export function kindOf({ params }: RequestEvent): Result<DictionaryKind> {
	const collection = collectionParam.safeParse(params.collection);
	return collection.success ? ok(COLLECTIONS[collection.data]) : fail({ code: 'pull/not-found' });
}

/** One document in the format asked for; its newest version unless `version` is given. */
export async function serveDocument(
	{ actor, event }: PullRequest,
	version?: number
): Promise<Result<Response>> {
	const kind = kindOf(event);
	if (!kind.ok) return kind;
	const query = parseRequest(documentQuery, queryOf(event));
	if (!query.ok) return query;
	const { format, on } = query.value;
	const asked = { format, ...(on !== undefined && { on }) };
	const { dictionaryReader } = event.locals.services;
	const found = await dictionaryReader.read(actor, kind.value, event.params.id ?? '', asked, version);
	// A version may still be retired, and a later edition of this software may write a format better.
	return found.ok ? ok(serveBytes(event.request, found.value, { immutable: false })) : found;
}
