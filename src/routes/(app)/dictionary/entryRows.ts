import { parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import type { ListPlace } from '#lib/dictionary/list/listHref.ts';
import type { FoundEntry } from '#lib/dictionary/types.ts';
import { readerOf, valueOf } from '../answers.ts';

/** One page of the entries found in all code lists, in the reader's language, with the number of all that match. */
export async function entryRows(
	locals: App.Locals,
	{ text, offset }: NonNullable<ListPlace['entries']>,
	limit: number
): Promise<{ readonly rows: readonly FoundEntry[]; readonly total: number }> {
	const reader = readerOf(locals);
	const { dictionary, documents } = locals.services;
	const page = valueOf(await dictionary.searchEntries(reader, { text, offset, limit }), locals);
	const listOf = (ref: string) => parseRef(ref)?.id ?? ref;
	const ids = [...new Set(page.items.map(({ list }) => listOf(list)))];
	const lists = valueOf(await documents.list(reader, { kind: 'codelist', ids, limit }), locals);
	const titles = new Map(lists.items.map(({ id, title }) => [id, textIn(title, locals.locale)]));
	const rows = page.items.map(({ list, code, label, parent, ended }): FoundEntry => {
		const id = listOf(list);
		return {
			list: { id, title: titles.get(id) ?? id },
			code,
			label: textIn(label, locals.locale),
			...(parent ? { parent: textIn(parent, locals.locale) } : {}),
			ended
		};
	});
	return { rows, total: page.total };
}
