import { classifyChange } from '#core/dictionary/changes/classifyChange.ts';
import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import { formatRef } from '#core/shared/ref.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { valueOf } from '../../../../answers.ts';
import { openEntry, type OpenedEntry } from '../../../openEntry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const entry = await openEntry(locals, params);
	const editions = editionsOf(entry);
	const [newest = '', before = newest] = editions.map(({ value }) => value);
	const chosen = (name: string, otherwise: string) =>
		editions.find(({ value }) => value === url.searchParams.get(name))?.value ?? otherwise;
	const from = chosen('from', before);
	const to = chosen('to', newest);
	const [old, next] = await Promise.all([contentOf(locals, entry, from), contentOf(locals, entry, to)]);
	const library = valueOf(await locals.services.documents.libraryFor(entry.reader, next), locals);
	const pinned = valueOf(await locals.services.documents.libraryFor(entry.reader, old), locals);
	const report = classifyChange(old, next, {
		get: (kind, ref) => library.get(kind, ref) ?? pinned.get(kind, ref)
	});
	return { entry: entry.header, editions, from, to, report, locale: locals.locale };
};

// helpers

/** Newest first: the draft where it says something else, then the versions. */
function editionsOf({ header, opened }: OpenedEntry): readonly { value: string; label: string }[] {
	const versions = opened.versions.map(({ number }) => ({
		value: String(number),
		label: m.dictionary_version({ number })
	}));
	return header.hasDraft ? [{ value: 'draft', label: m.dictionary_compare_draft() }, ...versions] : versions;
}

async function contentOf(
	locals: App.Locals,
	{ reader, kind, header, opened }: OpenedEntry,
	edition: string
): Promise<DictionaryDocument> {
	if (edition === 'draft' && opened.draft) return opened.draft.content as DictionaryDocument;
	const ref = formatRef(kind, header.id, edition === 'draft' ? 'draft' : Number(edition));
	return valueOf(await locals.services.documents.get(reader, ref), locals) as DictionaryDocument;
}
