import { json } from '@sveltejs/kit';
import { textIn } from '#core/shared/text.ts';
import { titleOf } from '#core/catalogue/title.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { placesView } from '../../../../placesView.ts';
import type { RequestHandler } from './$types';

/** `?form=form:id@n` → `PlacesView`: where the form uses the element, and what rests on each place. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const { requestId, locale, services, user } = locals;
	if (!user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const form = url.searchParams.get('form') ?? '';
	const report = await services.usage.placements(user, `${params.kind}:${params.id}`, form);
	if (!report.ok) return problemResponse(report.problems, { requestId });
	const sources = new Set(report.value.placements.flatMap(({ prefill }) => prefill?.source ?? []));
	const titles = new Map<string, string>();
	for (const ref of sources) {
		const source = await services.documents.get(user, ref);
		if (source.ok) titles.set(ref, textIn(titleOf(source.value), locale));
	}
	return json(placesView(report.value, locale, (ref) => titles.get(ref) ?? ref));
};
