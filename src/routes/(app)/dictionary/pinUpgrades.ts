import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import { knownDocument } from '#lib/dictionary/knownDocument.ts';
import type { KnownUpgrade } from '#lib/dictionary/types.ts';
import { readerOf, valueOf } from '../answers.ts';

/** Newer approved versions of what a definition pins, named as its editor names them. */
export async function pinUpgrades(
	locals: App.Locals,
	kind: DictionaryKind,
	id: string
): Promise<readonly KnownUpgrade[]> {
	const reader = readerOf(locals);
	const found = valueOf(await locals.services.usage.upgrades(reader, kind, id), locals);
	const named = await Promise.all(
		found.map(async ({ from, to, class: level }) => {
			const newer = await locals.services.documents.get(reader, to);
			if (!newer.ok) return [];
			const known = knownDocument(to, newer.value, locals.locale);
			return [{ from, to, title: known.title, known, class: level }];
		})
	);
	return named.flat();
}
