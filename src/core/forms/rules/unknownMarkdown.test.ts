import { expect, test } from 'vitest';
import { checkForm } from './checkForm.ts';
import { documents, valid } from './testing/samples.ts';

function marks(markdown: string): readonly unknown[] {
	const form = valid([{ type: 'text', id: 't', text: { vi: markdown, en: markdown } }]);
	return checkForm(form, documents)
		.filter(({ rule }) => rule === 'form/unknown-markdown')
		.map(({ params }) => params?.mark);
}

test.each([
	'Xem [quy định](https://moj.gov.vn) hoặc <https://moj.gov.vn>.',
	'Gọi [1900](tel:1900) hoặc <tel:1900>.',
	'Viết cho [chúng tôi](mailto:a@b.vn) hoặc <a@b.vn>.',
	'- **một**\n- *hai*'
])('what forms show is no finding: %s', (markdown) => {
	expect(marks(markdown)).toEqual([]);
});

test.each([
	['[x](http://a.vn)', ']('],
	['<b>đậm</b>', '<b>'],
	['<http://a.vn>', '<http://a.vn>']
])('what they do not is: %s', (markdown, mark) => {
	expect(marks(markdown)).toEqual([mark]);
});
