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
	const { reader, kind, header } = entry;
	const refOf = (edition: string) =>
		formatRef(kind, header.id, edition === 'draft' ? 'draft' : Number(edition));
	const compared = await locals.services.dictionaryReview.compare(reader, refOf(from), refOf(to));
	return { entry: header, editions, from, to, report: valueOf(compared, locals), locale: locals.locale };
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
