import { finding, type FormRule } from './rule.ts';

/** A text a citizen reads is empty in Vietnamese (error) or has no English (hint). */
export const labelMissing: FormRule = {
	id: 'form/label-missing',
	text: ({ id, at, text }) => {
		if (text.vi.trim() === '') return finding(labelMissing.id, 'error', `${at}/vi`, { id, language: 'vi' });
		if ((text.en ?? '').trim() !== '') return undefined;
		return finding(labelMissing.id, 'hint', at, { id, language: 'en' });
	}
};
