import { fold } from './fold.ts';

/**
 * The words of `text` as searched: folded, divided at everything that is neither letter nor digit. "168/2025/NĐ-CP" is
 * `168 2025 nd cp`.
 */
export function wordsOf(text: string): readonly string[] {
	return fold(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** The words of an identifier, divided at its humps too: "person.fullName" is `person full name`. */
export function wordsOfKey(key: string): readonly string[] {
	return wordsOf(
		key.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
	);
}
