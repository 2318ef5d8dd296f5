import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parseMarkdown.ts';
import { plainText } from './plainText.ts';

const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });

describe('parseMarkdown', () => {
	it('reads paragraphs, strong, emphasis and links', () => {
		const { blocks, unsupported } = parseMarkdown(
			'Nộp **bản sao**, *không* bản chính.\nXem [quy định](https://moj.gov.vn/a).\n\nGọi <tel:1900>'
		);
		expect(unsupported).toEqual([]);
		expect(blocks).toEqual([
			paragraph(
				'Nộp ',
				{ type: 'strong', content: ['bản sao'] },
				', ',
				{ type: 'emphasis', content: ['không'] },
				' bản chính. Xem ',
				{ type: 'link', href: 'https://moj.gov.vn/a', content: ['quy định'] },
				'.'
			),
			paragraph('Gọi ', { type: 'link', href: 'tel:1900', content: ['tel:1900'] })
		]);
	});

	it('reads lists within lists', () => {
		const { blocks } = parseMarkdown('1. Cha\n   - ông\n2. Mẹ');
		expect(blocks).toEqual([
			{
				type: 'list',
				ordered: true,
				items: [
					[paragraph('Cha'), { type: 'list', ordered: false, items: [[paragraph('ông')]] }],
					[paragraph('Mẹ')]
				]
			}
		]);
		expect(plainText(blocks)).toBe('1. Cha\n– ông\n2. Mẹ');
	});

	it.each([
		['<b onclick="x()">đậm</b>', 'html', '<b onclick="x()">đậm</b>'],
		['<script>alert(1)</script>', 'html', '<script>alert(1)</script>'],
		['![ảnh](https://x.vn/a.png)', 'image', 'ảnh'],
		['# Mục', 'heading', 'Mục'],
		['`mã`', 'code', 'mã'],
		['```\nmã\n```', 'code', 'mã'],
		['> lời', 'quote', 'lời'],
		['[x](javascript:alert(1))', 'link', 'x'],
		['[x](http://x.vn)', 'link', 'x'],
		['[x](data:text/html;base64,AA)', 'link', 'x'],
		['a\n\n---', 'rule', 'a'],
		['[x][y]\n\n[y]: https://x.vn', 'definition', 'x']
	])('keeps %j as plain text and names it %s', (markdown, kind, text) => {
		const { blocks, unsupported } = parseMarkdown(markdown);
		expect(unsupported).toEqual([kind]);
		expect(plainText(blocks)).toBe(text);
	});

	it.each([
		['- '.repeat(9_000), 'length'],
		['- '.repeat(2_000), 'depth'],
		['> '.repeat(2_000), 'depth'],
		['1) '.repeat(1_500), 'depth'],
		[Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), 'depth'],
		['*a_'.repeat(1_600), undefined],
		['['.repeat(5_000), undefined]
	])('is not held up by a flood (%#)', (markdown, kind) => {
		expect(parseMarkdown(markdown).unsupported).toEqual(kind === undefined ? [] : [kind]);
	});

	it('answers any text, with links of three kinds only', () => {
		const piece = fc.constantFrom('*', '**', '_', '[', '](', ')', '<', '>', '\n', '- ', '1. ', '`', '!', 'a', ' ', 'javascript:', 'https://x');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const { blocks } = parseMarkdown(pieces.join(''));
				const links = [...JSON.stringify(blocks).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);
				expect(links.filter((href) => !/^(https:|tel:|mailto:)/.test(href ?? ''))).toEqual([]);
			})
		);
	});
});
