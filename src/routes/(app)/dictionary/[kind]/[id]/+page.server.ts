import { toLocal } from '#core/calendar/index.ts';
import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import { findEntries } from '#lib/dictionary/editor/entries.ts';
import type { EntryPage } from '#lib/dictionary/types.ts';
import { readOffset } from '#lib/dictionary/list/listHref.ts';
import { valueOf } from '../../../answers.ts';
import { knownFrom, openEntry, type OpenedEntry } from '../../openEntry.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const entry = await openEntry(locals, params);
	const asked = Number(url.searchParams.get('version'));
	const document = await contentOf(
		locals,
		entry,
		Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
	);
	const shown = document.kind === 'codelist' ? { ...document, entries: [] } : document;
	return {
		entry: entry.header,
		document: shown,
		/** The version that is shown; absent: the draft of what has no version. */
		version: document.version > 0 ? document.version : undefined,
		known: await knownFrom(locals, shown),
		entries: document.kind === 'codelist' ? pageOf(document, url) : undefined,
		locale: locals.locale,
		today: toLocal(new Date().toISOString()).date
	};
};

// helpers

/** The version asked for, else the newest approved one, else the newest, else the draft. */
async function contentOf(
	locals: App.Locals,
	{ reader, kind, opened, header }: OpenedEntry,
	asked: number | undefined
): Promise<DictionaryDocument> {
	const approved = opened.versions.find(({ status }) => status === 'approved' || status === 'retired');
	const number = asked ?? approved?.number;
	if (number === undefined || number === opened.latest?.number) {
		return (opened.latest?.content ?? opened.draft?.content) as DictionaryDocument;
	}
	const ref = formatRef(kind, header.id, number);
	return valueOf(await locals.services.documents.get(reader, ref), locals) as DictionaryDocument;
}

function pageOf({ entries }: CodeListDocument, { searchParams }: URL): EntryPage {
	const text = (searchParams.get('q') ?? '').slice(0, 200);
	const offset = readOffset(searchParams);
	const found = findEntries(entries, text);
	return {
		text,
		offset,
		limit: LIMIT,
		entries: found.slice(offset, offset + LIMIT).map(({ entry }) => entry),
		found: found.length,
		total: entries.length
	};
}
