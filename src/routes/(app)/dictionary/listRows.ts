import type { ListPlace } from '#lib/dictionary/list/listHref.ts';
import { textIn } from '#core/shared/text.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { DictionaryRow } from '#lib/dictionary/types.ts';
import { readerOf, valueOf } from '../answers.ts';

/** One page of a list, in the reader's language, with the number of all that match. */
export async function listRows(
	locals: App.Locals,
	{ kind, text, offset, status }: ListPlace,
	limit: number
): Promise<{ readonly rows: readonly DictionaryRow[]; readonly total: number }> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const query = { kind, text, offset, limit, ...(status && status !== 'draft' ? { status } : {}) };
	const page = valueOf(await documents.list(reader, query), locals);
	const rows = await Promise.all(
		page.items.map(async ({ id, title, latestVersion, latestStatus }): Promise<DictionaryRow> => {
			const document = await documents.get(reader, formatRef(kind, id, latestVersion ?? 'draft'));
			const used = valueOf(await documents.usedBy(reader, `${kind}:${id}`), locals);
			const content = document.ok ? document.value : undefined;
			return {
				kind,
				id,
				title: textIn(title, locals.locale),
				status: latestStatus ?? 'draft',
				uses: new Set(used.edges.map(({ from }) => `${from.kind}:${from.id}`)).size,
				...(content?.kind === 'element' ? { dataType: content.dataType } : {}),
				...(content?.kind === 'instrument' ? { number: content.number } : {}),
				...(content?.kind === 'source' ? { readiness: content.readiness } : {}),
				doubts: content?.doubts?.length ?? 0
			};
		})
	);
	return { rows, total: page.total };
}
