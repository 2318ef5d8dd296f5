import type { Phrase } from '#core/releases/diff/types.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { problemText } from './problems/index.ts';

/** A phrase in words: its own wording, filled with texts in `locale`, numbers as the language writes them, and phrases. */
export function phraseText(phrase: Phrase, locale: Locale): string {
	const filled = Object.entries(phrase.params ?? {}).map(([name, value]) => [name, wordOf(value, locale)]);
	return problemText({ code: phrase.code, params: Object.fromEntries(filled) }, locale);
}

// helpers

function wordOf(value: NonNullable<Phrase['params']>[string], locale: Locale): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number')
		return value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
	return 'vi' in value ? textIn(value, locale) : phraseText(value, locale);
}
