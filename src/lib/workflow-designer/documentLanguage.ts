import type { Locale } from '#core/shared/text.ts';

/**
 * Language a workflow is written in, by the names already in it: Vietnamese, the base language of documents, unless
 * there are several names and none of them has a letter that only Vietnamese has.
 */
export function documentLanguage(names: readonly string[]): Locale {
	const written = names.filter((name) => /\p{L}/u.test(name));
	return written.length >= FEW && !written.some((name) => VIETNAMESE.test(name.normalize('NFD')))
		? 'en'
		: 'vi';
}

// helpers

/** Fewer names say nothing. */
const FEW = 3;

/** A tone or vowel mark, or đ. */
const VIETNAMESE = /[đĐ]|\p{M}/u;
