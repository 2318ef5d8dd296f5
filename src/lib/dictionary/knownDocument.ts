import { titleOf } from '#core/catalogue/title.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { InstrumentDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { dataTypeName } from './dataTypeName.ts';
import type { KnownDocument } from './types.ts';

/** A document as others name it. Laws go by their number. */
export function knownDocument(ref: Ref, document: AnyDocument, locale: Locale): KnownDocument {
	const title = textIn(titleOf(document), locale);
	switch (document.kind) {
		case 'element':
			return { ref, title, detail: dataTypeName(document.dataType) };
		case 'instrument':
			return { ref, title: document.number, detail: title, ...placesOf(document) };
		case 'source':
			return { ref, title, fields: document.fields.map(({ name }) => name) };
		default:
			return { ref, title };
	}
}

/** The articles noted in a legal instrument, for citing one of them. */
export function placesOf({ articles }: InstrumentDocument): Pick<KnownDocument, 'places'> {
	return articles && articles.length > 0 ? { places: articles.map(({ place }) => place) } : {};
}
