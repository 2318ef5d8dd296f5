import { fold } from '#core/shared/fold.ts';

/** Words that join others and say nothing themselves, folded. */
const JOINING = new Set(
	'cua va hoac hay theo duoc trong tren tai cho voi khi la do bang cac nhung mot nay do neu the of and or in on a an to for by is'.split(
		' '
	)
);

/** A text as it is compared: its telling words, and those that stand beside each other. */
export interface Phrase {
	readonly words: ReadonlySet<string>;
	readonly pairs: ReadonlySet<string>;
}

/**
 * The telling words of a text, folded: "Họ và tên" and the key "HoVaTen" → ho, ten. A text of joining words only keeps
 * them.
 */
export function phraseOf(text: string): Phrase {
	const spaced = text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ');
	const all = fold(spaced).match(/[\p{L}\p{N}]+/gu) ?? [];
	const telling = all.filter((word) => !JOINING.has(word));
	const words = telling.length > 0 ? telling : all;
	const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
	return { words: new Set(words), pairs: new Set(words.length === 1 ? words : pairs) };
}

/**
 * How much two texts share, 0 to 1: the Sørensen–Dice coefficient of their words and of their pairs of neighbouring
 * words, evenly. Vietnamese words are often pairs of syllables, so what stands together counts.
 */
export function sharedWords(a: Phrase, b: Phrase): number {
	const single = dice(a.words, b.words);
	return single === 0 ? 0 : (single + dice(a.pairs, b.pairs)) / 2;
}

// helpers

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let common = 0;
	for (const word of few) if (many.has(word)) common++;
	return (2 * common) / (a.size + b.size);
}
