import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { DICTIONARY_KINDS, type DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DataType } from '#core/dictionary/types.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import { placesOf } from '#lib/dictionary/knownDocument.ts';
import type { FoundDocument } from '#lib/dictionary/types.ts';
import { readerOf } from '../answers.ts';

/** What is searched for; see `DictionaryService.search`. */
export interface DocumentQuestion {
	readonly text: string;
	readonly kinds?: readonly DictionaryKind[];
	readonly dataType?: DataType;
	readonly limit?: number;
}

/** Documents by text without diacritics, with what people tell them apart by; best match first. */
export async function findDocuments(
	locals: App.Locals,
	{ text, kinds = DICTIONARY_KINDS, dataType, limit = 20 }: DocumentQuestion
): Promise<Result<readonly FoundDocument[]>> {
	const reader = readerOf(locals);
	const { dictionary, documents } = locals.services;
	const query = { text, kinds, limit, ...(dataType === undefined ? {} : { dataType }) };
	const found = await dictionary.search(reader, query);
	if (!found.ok) return found;
	const hits = await Promise.all(
		found.value.items.map(async ({ ref, kind, title, uses }) => {
			const document = await documents.get(reader, ref);
			const details = document.ok ? await detailsOf(locals, document.value) : {};
			return { ref, kind, label: title, uses, ...details };
		})
	);
	return ok(hits);
}

// helpers

async function detailsOf(locals: App.Locals, document: AnyDocument): Promise<Partial<FoundDocument>> {
	switch (document.kind) {
		case 'element': {
			const { definition, dataType, constraints } = document;
			const list = constraints?.codeList;
			const named =
				list === undefined ? undefined : await locals.services.documents.get(readerOf(locals), list);
			return { definition, dataType, ...(named?.ok ? { codeList: titleOf(named.value) } : {}) };
		}
		case 'group':
			return { definition: document.definition, members: document.members.length };
		case 'instrument':
			return { number: document.number, ...placesOf(document) };
		case 'source':
			return { fields: document.fields.map(({ name }) => name) };
		default:
			return {};
	}
}
