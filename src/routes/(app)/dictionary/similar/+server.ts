import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { titleOf } from '#core/catalogue/title.ts';
import { dataTypeSchema } from '#core/dictionary/schemas.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseShape } from '#core/shared/parseShape.ts';
import { idSchema, refSchema, textSchema } from '#core/shared/schemas.ts';
import type { SimilarEntry } from '#lib/dictionary/types.ts';
import { bodyLimit } from '#lib/server/http/bodyLimit.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import type { RequestHandler } from './$types';

const questionSchema = z.strictObject({
	id: idSchema.exactOptional(),
	label: textSchema,
	definition: textSchema.exactOptional(),
	dataType: dataTypeSchema,
	codeList: refSchema('codelist').exactOptional(),
	synonyms: z.array(z.string().max(250)).max(50).exactOptional()
});

/** An element, or the label and type of a field, → `SimilarEntry[]`: elements that may be the same datum, best first. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const body = await readJson(request, bodyLimit(url.pathname));
	if (!body.ok) return problemResponse(body.problems, { requestId });
	const question = parseShape(questionSchema, body.value);
	if (!question.ok) return problemResponse(question.problems, { requestId });
	const found = await locals.services.dictionary.similar(locals.user, question.value);
	if (!found.ok) return problemResponse(found.problems, { requestId });
	return json(
		await Promise.all(found.value.map(async (each) => ({ ...each, ...(await listOf(locals, each.ref)) })))
	);
};

// helpers

/** The name of the code list an element takes its values from. */
async function listOf({ user, services }: App.Locals, ref: Ref): Promise<Pick<SimilarEntry, 'codeList'>> {
	if (!user) return {};
	const element = await services.documents.get(user, ref);
	const list =
		element.ok && element.value.kind === 'element' ? element.value.constraints?.codeList : undefined;
	const named = list === undefined ? undefined : await services.documents.get(user, list);
	return named?.ok ? { codeList: titleOf(named.value) } : {};
}
