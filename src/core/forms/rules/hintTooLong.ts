import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** Characters of a help text that is still read before the answer is typed; GOV.UK asks for one short sentence. */
const LIMIT = 120;

const LINK = /https?:\/\/|www\.|\]\(/i;

/** A help text of the form's own is longer than a sentence, or holds a link: screen readers read it flat and whole. */
export const hintTooLong: FormRule = {
	id: 'form/hint-too-long',
	field: ({ id, at, node, item }) => {
		if (!item.help) return undefined;
		const texts = [item.help.vi, item.help.en ?? ''];
		const count = Math.max(...texts.map((text) => [...text].length));
		if (count <= LIMIT && !texts.some((text) => LINK.test(text))) return undefined;
		const fix = node.repeat === undefined ? fixAt('form/help-to-text', at, {}) : {};
		return finding(hintTooLong.id, 'hint', `${at}/help`, { id, count, limit: LIMIT }, fix);
	}
};
