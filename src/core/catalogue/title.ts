import { fold } from '#core/shared/fold.ts';
import type { Text } from '#core/shared/text.ts';
import type { AnyDocument } from './types.ts';

/** The name a document is listed under. */
export function titleOf(document: AnyDocument): Text {
	switch (document.kind) {
		case 'element':
		case 'group':
			return document.label;
		case 'procedure':
			return document.name;
		default:
			return document.title;
	}
}

/** What a search without diacritics is matched against: id, title in both languages, synonyms, official number. */
export function searchText(document: AnyDocument): string {
	const { vi, en } = titleOf(document);
	const more =
		document.kind === 'element'
			? (document.synonyms ?? [])
			: document.kind === 'instrument'
				? [document.number]
				: [];
	return fold([document.id, vi, en ?? '', ...more].join(' '));
}
