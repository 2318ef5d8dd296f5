import { fail } from '#core/shared/problem.ts';
import { readList } from '#lib/dictionary/list/listHref.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { readerOf, valueOf } from '../../answers.ts';
import { entryRows } from '../entryRows.ts';
import { listRows } from '../listRows.ts';
import { waitingRows } from '../waitingRows.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = readList(params.kind, url.searchParams);
	if (!place)
		return valueOf(fail({ code: 'document/not-found', params: { ref: params.kind ?? '' } }), locals);
	return {
		place,
		limit: LIMIT,
		...(await listRows(locals, place, LIMIT)),
		entries: place.entries && (await entryRows(locals, place.entries, LIMIT)),
		waiting: await waitingRows(locals),
		canEdit: holds(readerOf(locals), 'dictionary.edit'),
		locale: locals.locale
	};
};
