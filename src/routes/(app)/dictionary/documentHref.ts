import type { SupportedKind } from '#core/catalogue/types.ts';
import { isDictionaryKind } from '#core/dictionary/kinds.ts';
import { entryHref } from '#lib/dictionary/names/entryHref.ts';
import { draftHref } from '../draftHref.ts';

/** Where a document is looked at; undefined for kinds that have no page. */
export async function documentHref(
	locals: App.Locals,
	kind: SupportedKind,
	id: string
): Promise<string | undefined> {
	if (isDictionaryKind(kind)) return entryHref(kind, id);
	return kind === 'procedure' || kind === 'form' || kind === 'workflow'
		? draftHref(locals, kind, id)
		: undefined;
}
