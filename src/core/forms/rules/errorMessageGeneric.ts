import type { Text } from '#core/shared/text.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** Words that say nothing of how to put it right, and politeness that is read out at every mistake. */
const BANNED =
	/(?<!\p{L})(không hợp lệ|không đúng|vui lòng|xin lỗi|invalid|please|sorry)(?!\p{L})|^(lỗi|có lỗi|error)(?!\p{L})/iu;
const POLITE = /(?<!\p{L})(xin vui lòng|vui lòng|xin lỗi|please|sorry)(?!\p{L}),?\s*/giu;

/** A message of an assertion that names no field and no way to put it right. */
export const errorMessageGeneric: FormRule = {
	id: 'form/error-message-generic',
	text: ({ id, at, text, use }) => {
		if (use !== 'message') return undefined;
		const word = [text.vi, text.en ?? ''].flatMap((each) => BANNED.exec(each)?.[0] ?? [])[0];
		if (word === undefined) return undefined;
		const plain = withoutPoliteness(text);
		const helps = plain.vi !== '' && !BANNED.test(plain.vi) && !BANNED.test(plain.en ?? '');
		const fix = helps ? fixAt('form/set-text', at, plain) : {};
		return finding(errorMessageGeneric.id, 'warning', at, { id, word }, fix);
	}
};

// helpers

function withoutPoliteness({ vi, en }: Text): Text {
	return { vi: bare(vi), ...(en !== undefined && { en: bare(en) }) };
}

function bare(text: string): string {
	const rest = text.replace(POLITE, '').trim();
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}
