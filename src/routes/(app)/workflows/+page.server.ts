import { textIn } from '#core/shared/text.ts';
import { readerOf, valueOf } from '../answers.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const text = url.searchParams.get('q')?.trim() ?? '';
	const offset = Math.max(0, Number(url.searchParams.get('offset') ?? 0) || 0);
	const page = valueOf(
		await locals.services.workflows.list(readerOf(locals), { text, offset, limit: LIMIT }),
		locals
	);
	return {
		text,
		offset,
		limit: LIMIT,
		total: page.total,
		rows: page.items.map((item) => ({ ...item, title: textIn(item.title, locals.locale) }))
	};
};
