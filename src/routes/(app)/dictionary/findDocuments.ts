import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { DICTIONARY_KINDS, type DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DataType } from '#core/dictionary/types.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { FoundDocument } from '#lib/dictionary/types.ts';
import { readerOf } from '../answers.ts';

/** What is searched for; see `DictionaryService.search`. */
export interface DocumentQuestion {
	readonly text: string;
	readonly kinds?: readonly DictionaryKind[];
	readonly dataType?: DataType;
	readonly limit?: number;
}

/** Documents by text without diacritics, with what people tell them apart by; most used first. */
export async function findDocuments(
	locals: App.Locals,
	{ text, kinds = DICTIONARY_KINDS, dataType, limit = 20 }: DocumentQuestion
): Promise<Result<readonly FoundDocument[]>> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const found: FoundDocument[] = [];
	for (const kind of kinds) {
		const page = await documents.list(reader, { kind, text, limit });
		if (!page.ok) return page;
		const hits = await Promise.all(
			page.value.items.map(async ({ id, title, latestVersion }) => {
				const ref = formatRef(kind, id, latestVersion ?? 'draft');
				const document = await documents.get(reader, ref);
				const uses = await documents.usedBy(reader, `${kind}:${id}`);
				return {
					ref,
					kind,
					label: title,
					uses: uses.ok ? new Set(uses.value.edges.map(({ from }) => `${from.kind}:${from.id}`)).size : 0,
					...(document.ok ? await detailsOf(locals, document.value) : {})
				};
			})
		);
		found.push(...hits.filter((hit) => dataType === undefined || hit.dataType === dataType));
	}
	return ok(found.sort((a, b) => b.uses - a.uses).slice(0, limit));
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
			return { definition: document.definition };
		case 'instrument':
			return { number: document.number };
		case 'source':
			return { fields: document.fields.map(({ name }) => name) };
		default:
			return {};
	}
}
