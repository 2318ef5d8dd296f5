import { textIn } from '#core/shared/text.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { readerOf, valueOf } from '../../answers.ts';
import type { PageServerLoad } from './$types';

/** Lists to choose from; more than a province will keep. */
const LIMIT = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const lists = valueOf(
		await locals.services.documents.list(reader, { kind: 'codelist', limit: LIMIT }),
		locals
	);
	return {
		mayImport: holds(reader, 'dictionary.edit'),
		kind: url.searchParams.get('kind') === 'element' ? ('element' as const) : ('codelist' as const),
		list: url.searchParams.get('id') ?? '',
		lists: lists.items.map(({ id, title }) => ({ id, title: textIn(title, locals.locale) }))
	};
};
