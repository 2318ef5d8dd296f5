import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A text is written in decomposed letters: paper and search would show or find it wrong. */
export const textNotNfc: FormRule = {
	id: 'form/text-not-nfc',
	text: ({ id, at, text: { vi, en } }) => {
		const composed = { vi: vi.normalize('NFC'), ...(en !== undefined && { en: en.normalize('NFC') }) };
		if (composed.vi === vi && composed.en === en) return undefined;
		return finding(textNotNfc.id, 'warning', at, { id }, fixAt('form/set-text', at, composed));
	}
};
