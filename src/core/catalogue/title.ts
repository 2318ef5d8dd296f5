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

/** What a search without diacritics is matched against: id, title in both languages, and every other name it has. */
export function searchText(document: AnyDocument): string {
	const { vi, en } = titleOf(document);
	return fold([document.id, vi, en ?? '', ...otherNames(document)].join(' '));
}

// helpers

function otherNames(document: AnyDocument): readonly string[] {
	switch (document.kind) {
		case 'element':
			return [...(document.synonyms ?? []), ...(document.formerKeys ?? [])];
		case 'group':
		case 'codelist':
		case 'source':
		case 'documentType':
			return document.synonyms ?? [];
		case 'instrument':
			return [document.number];
		default:
			return [];
	}
}
