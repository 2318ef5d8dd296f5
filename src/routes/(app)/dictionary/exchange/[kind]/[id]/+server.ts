import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import { kindParam } from '#lib/server/http/kindParam.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import type { ExchangeFormat } from '#lib/server/services/dictionary/types.ts';
import { readerOf } from '../../../../answers.ts';
import { download } from '../../download.ts';
import type { RequestHandler } from './$types';

/**
 * One document as a file: `?format=`, and `?version=` (a number or `draft`), without which it is the newest approved
 * version, or the draft of a document that has none.
 */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const { requestId } = locals;
	const ref = await refOf(params, url.searchParams.get('version'), locals);
	if (!ref.ok) return problemResponse(ref.problems, { requestId });
	const format = url.searchParams.get('format') ?? 'csv';
	if (!isFormat(format))
		return problemResponse([{ code: 'exchange/format-unfit', params: { kind: params.kind, format } }], {
			requestId
		});
	const file = await locals.services.exchange.exportDocument(readerOf(locals), ref.value, format);
	return file.ok ? download(file.value) : problemResponse(file.problems, { requestId });
};

// helpers

const FORMATS: readonly ExchangeFormat[] = ['csv', 'genericode', 'skos', 'json-schema'];

function isFormat(format: string): format is ExchangeFormat {
	return FORMATS.some((known) => known === format);
}

async function refOf(
	{ kind, id }: { readonly kind: string; readonly id: string },
	version: string | null,
	locals: App.Locals
): Promise<Result<string>> {
	const known = kindParam(kind);
	if (!known.ok) return known;
	const opened = await locals.services.documents.open(readerOf(locals), known.value, id);
	if (!opened.ok) return opened;
	if (version === 'draft' || (version !== null && /^[1-9]\d{0,8}$/.test(version)))
		return ok(formatRef(known.value, id, version === 'draft' ? 'draft' : Number(version)));
	if (version !== null)
		return fail({ code: 'document/not-found', params: { ref: `${kind}:${id}@${version}` } });
	const approved = opened.value.versions.find(({ status }) => status === 'approved');
	return ok(formatRef(known.value, id, approved?.number ?? 'draft'));
}
