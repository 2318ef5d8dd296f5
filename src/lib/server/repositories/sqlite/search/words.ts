import { wordsOf } from '#core/shared/words.ts';

/** The words of what was typed; more of them narrow nothing any more. */
export function askedWords(text: string): readonly string[] {
	return wordsOf(text).slice(0, 12);
}

/** Full-text expression: each word begins a word. Words are letters and digits, so nothing has to be escaped. */
export function allWords(words: readonly string[]): string {
	return words.map((word) => `"${word}"*`).join(' AND ');
}

/** Full-text expression: at least one is there, whole. */
export function anyWord(words: readonly string[]): string {
	return words.map((word) => `"${word}"`).join(' OR ');
}
