import { parseRef } from '#core/shared/ref.ts';
import { textIn } from '#core/shared/text.ts';
import type { WaitingRow } from '#lib/dictionary/types.ts';
import { nameIn, readerOf, valueOf } from '../answers.ts';

/** Versions of the dictionary that wait for a decision, as the person may see them. */
export async function waitingRows(locals: App.Locals): Promise<readonly WaitingRow[]> {
	const reader = readerOf(locals);
	const waiting = valueOf(await locals.services.dictionaryReview.waiting(reader), locals);
	if (waiting.length === 0) return [];
	const names = await locals.services.people.names(reader);
	return waiting.map(({ ref, kind, title, submittedBy, submittedAt, mayDecide, ...item }) => ({
		kind,
		id: parseRef(ref)?.id ?? ref,
		title: textIn(title, locals.locale),
		class: item.class,
		by: nameIn(names, submittedBy),
		at: submittedAt,
		mayDecide
	}));
}
