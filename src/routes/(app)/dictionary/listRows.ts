import type { InstrumentDocument } from '#core/dictionary/types.ts';
import { textIn } from '#core/shared/text.ts';
import type { ListPlace } from '#lib/dictionary/list/listHref.ts';
import type { DictionaryRow } from '#lib/dictionary/types.ts';
import { readerOf, valueOf } from '../answers.ts';

/** One page of a list, in the reader's language, with the number of all that match. */
export async function listRows(
	locals: App.Locals,
	{ kind, entries: _beside, ...narrowed }: ListPlace,
	limit: number
): Promise<{ readonly rows: readonly DictionaryRow[]; readonly total: number }> {
	const reader = readerOf(locals);
	const { dictionary, documents } = locals.services;
	const page = valueOf(await dictionary.search(reader, { ...narrowed, kinds: [kind], limit }), locals);
	const rows = await Promise.all(
		page.items.map(async ({ id, ref, title, status, uses, dataType }): Promise<DictionaryRow> => {
			const document = await documents.get(reader, ref);
			const content = document.ok ? document.value : undefined;
			return {
				kind,
				id,
				title: textIn(title, locals.locale),
				status,
				uses,
				doubts: content?.doubts?.length ?? 0,
				...(dataType ? { dataType } : {}),
				...(content?.kind === 'instrument' ? { number: content.number, inForce: inForce(content) } : {}),
				...(content?.kind === 'source' ? { readiness: content.readiness } : {})
			};
		})
	);
	return { rows, total: page.total };
}

// helpers

function inForce({ effectiveFrom, effectiveTo }: InstrumentDocument): NonNullable<DictionaryRow['inForce']> {
	return {
		...(effectiveFrom === undefined ? {} : { from: effectiveFrom }),
		...(effectiveTo === undefined ? {} : { to: effectiveTo })
	};
}
