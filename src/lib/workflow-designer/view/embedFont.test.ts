import { describe, expect, test } from 'vitest';
import { embedFont, sizeOfSvg, withOwnIds } from './embedFont.ts';

const SVG =
	'<?xml version="1.0"?>\n<!-- a > b -->\n<svg xmlns="x" width="120.5" height="80" viewBox="0 0 1 1"><g/></svg>';

describe('a drawing on its own', () => {
	test('carries its font as the first thing in it', () => {
		const svg = embedFont(SVG, 'Be Vietnam Pro', [{ weight: 400, range: 'U+1EA0-1EF9', data: 'AAAA' }]);
		expect(svg).toContain(
			`viewBox="0 0 1 1"><style>@font-face{font-family:'Be Vietnam Pro';font-weight:400;unicode-range:U+1EA0-1EF9;`
		);
		expect(svg).toContain("url(data:font/woff2;base64,AAAA) format('woff2')}</style><g/>");
	});

	test('says how large it is', () => {
		expect(sizeOfSvg(SVG)).toEqual({ width: 120.5, height: 80 });
	});

	test('has ids of its own beside the one on the screen', () => {
		const svg =
			'<svg><marker id="end"/><path style="marker-end: url(&quot;#end&quot;)"/><path d="" clip-path="url(#end)"/></svg>';
		expect(withOwnIds(svg, 'p-')).toBe(
			'<svg><marker id="p-end"/><path style="marker-end: url(&quot;#p-end&quot;)"/><path d="" clip-path="url(#p-end)"/></svg>'
		);
	});

	test('anything else is refused', () => {
		expect(() => embedFont('<p>no drawing</p>', 'x', [])).toThrow('no SVG');
	});
});
