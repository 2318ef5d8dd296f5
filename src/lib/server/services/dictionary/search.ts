import { isValidOn } from '#core/dictionary/index.ts';
import { DICTIONARY_KINDS, isDictionaryKind } from '#core/dictionary/kinds.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Page, Store } from '../../repositories/ports.ts';
import type { DictionaryHit, DictionaryService, EntryHit } from './types/dictionary.ts';

/** Documents of the dictionary the actor may see; see `DictionaryService.search`. */
export async function findDocuments(
	store: Store,
	actor: Actor,
	{
		kinds = DICTIONARY_KINDS,
		text,
		offset = 0,
		limit = PAGE,
		...narrowed
	}: Parameters<DictionaryService['search']>[1]
): Promise<Page<DictionaryHit>> {
	const { items, total } = await store.search.documents({
		...narrowed,
		...scopeOf(actor),
		kinds,
		...pageOf(text, offset, limit)
	});
	const hits = items.flatMap(({ kind, id, version, title, dataType, status, uses }) =>
		isDictionaryKind(kind)
			? [{ kind, id, ref: formatRef(kind, id, version), title, ...(dataType && { dataType }), status, uses }]
			: []
	);
	return { items: hits, total };
}

/** Entries of code lists in force; `today` decides whether one still holds. */
export async function findEntries(
	store: Store,
	actor: Actor,
	{ text, list, offset = 0, limit = PAGE }: Parameters<DictionaryService['searchEntries']>[1],
	today: LocalDate
): Promise<Page<EntryHit>> {
	const { items, total } = await store.search.entries({
		tenant: actor.tenant,
		...(list === undefined ? {} : { list }),
		...pageOf(text, offset, limit)
	});
	const hits = items.map(({ list: id, version, code, label, parent, ...dates }) => ({
		list: formatRef('codelist', id, version),
		code,
		label,
		...(parent && { parent }),
		ended: !isValidOn({ code, label, ...dates }, today)
	}));
	return { items: hits, total };
}

/** Whose drafts the actor may see; the centre sees all. */
export function scopeOf(actor: Actor): { readonly tenant: string; readonly agency?: string } {
	return { tenant: actor.tenant, ...(actor.centre ? {} : { agency: actor.agency }) };
}

// helpers

const PAGE = 20;

/** Longer text finds nothing more. */
const MAX_TEXT = 200;

function pageOf(text: string, offset: number, limit: number) {
	return {
		text: text.slice(0, MAX_TEXT),
		offset: Math.max(0, offset),
		limit: Math.min(Math.max(1, limit), 100)
	};
}
