import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * Inside words: what TCVN3 and VNI text looks like when it is read as Latin-1 ("Hä vµ tªn", "Hoï vaø teân"), and the
 * Icelandic Ð of old keyboards in place of Đ ("Ðăng ký"). None of these letters is Vietnamese.
 */
const RESIDUE = /(?<=\p{L})[µ¶·¸¹¨©ª«¬®¡¢£¤¥¦§]|[äåæçëîïñøûüþÿÐðÄÅÆÇËÎÏÑÖ×ØÛÜÞß]/u;
const ETH: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ' };

/** A Vietnamese text still in the code of an old font: it reads as nonsense everywhere else. */
export const legacyFontText: FormRule = {
	id: 'form/legacy-font-text',
	text: ({ id, at, text }) => {
		if (!RESIDUE.test(text.vi)) return undefined;
		const mended = text.vi.replace(/[Ðð]/g, (letter) => ETH[letter] ?? letter);
		const fix = RESIDUE.test(mended) ? {} : fixAt('form/set-text', at, { ...text, vi: mended });
		return finding(legacyFontText.id, 'warning', `${at}/vi`, { id }, fix);
	}
};
