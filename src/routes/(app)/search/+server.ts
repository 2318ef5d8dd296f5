import { json } from '@sveltejs/kit';
import { textIn } from '#core/shared/text.ts';
import { parseRef } from '#core/shared/ref.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemResponse } from '#lib/server/http/problem.ts';
import type { SearchHits } from '#lib/shell/searchHits.ts';
import { readerOf } from '../answers.ts';
import type { RequestHandler } from './$types';

/** Results of each kind. */
const LIMIT = 8;

/** `GET /search?q=`: procedures, forms and dictionary elements by text without diacritics (`SearchHits`). */
export const GET: RequestHandler = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const { services, locale, requestId } = locals;
	const text = (url.searchParams.get('q') ?? '').slice(0, 200);
	const [procedures, forms, elements] = await Promise.all([
		services.documents.list(reader, { kind: 'procedure', text, limit: LIMIT }),
		services.documents.list(reader, { kind: 'form', text, limit: LIMIT }),
		services.documents.searchDictionary(reader, text, LIMIT)
	]);
	if (!procedures.ok) return problemResponse(procedures.problems, { requestId });
	if (!forms.ok) return problemResponse(forms.problems, { requestId });
	if (!elements.ok) return problemResponse(elements.problems, { requestId });
	const hits: SearchHits = {
		procedures: procedures.value.items.map(({ id, title }) => ({
			href: `/procedures/${id}`,
			title: textIn(title, locale),
			detail: id
		})),
		forms: forms.value.items.map(({ id, title }) => ({
			href: `/forms/${encodeURIComponent(id)}`,
			title: textIn(title, locale),
			detail: id
		})),
		elements: elements.value.map(({ ref, label, uses }) => {
			const id = parseRef(ref)?.id ?? ref;
			return {
				href: `/dictionary/element/${encodeURIComponent(id)}`,
				title: textIn(label, locale),
				detail: `${id} · ${m.dictionary_uses_count({ count: uses })}`
			};
		})
	};
	return json(hits, { headers: { 'cache-control': 'private, no-store' } });
};
