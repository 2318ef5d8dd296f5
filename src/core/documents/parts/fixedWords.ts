import type { Locale } from '#core/shared/text.ts';
import type { DocumentModel } from '../model/types.ts';
import { words } from '../words.ts';

/** What every document says of its pages and boxes. */
export function fixedWords(locale: Locale): Pick<DocumentModel, 'pageWords' | 'tickWords'> {
	return {
		pageWords: words('page', locale),
		tickWords: { ticked: words('ticked', locale), free: words('free', locale) }
	};
}
