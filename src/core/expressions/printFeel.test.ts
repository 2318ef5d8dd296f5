import fc from 'fast-check';
import { parser } from 'lezer-feel';
import { expect, test } from 'vitest';
import { parseExpression } from './parse.ts';
import { printFeel } from './printFeel.ts';
import { anyAst } from './testing/anyAst.ts';

test('parsing what was printed gives the same tree again', () => {
	fc.assert(
		fc.property(anyAst, (ast) => {
			const parsed = parseExpression(printFeel(ast));
			// Only size can stop a printed tree from being parsed.
			if (parsed.ok) expect(parsed.value.ast).toEqual(ast);
			else expect(parsed.problems[0].code).toMatch(/too-(deep|long)/);
		}),
		{ numRuns: 2_000 }
	);
});

test('the profile is a part of FEEL: an independent FEEL grammar reads everything we print without an error', () => {
	fc.assert(
		fc.property(anyAst, (ast) => {
			const feel = printFeel(ast);
			fc.pre(parseExpression(feel).ok);
			const errors: number[] = [];
			parser.parse(feel).iterate({
				enter: (node) => {
					if (node.type.isError) errors.push(node.from);
				}
			});
			expect({ feel, errors }).toEqual({ feel, errors: [] });
		}),
		{ numRuns: 1_000 }
	);
});

test.each([
	['  a   =\n"x"', 'a = "x"'],
	['((a and b)) or c', 'a and b or c'],
	['a and (b or c)', 'a and (b or c)'],
	['a - (b - c)', 'a - (b - c)'],
	['a - b - c', 'a - b - c'],
	['a in ["x", "y"]', 'a in ("x", "y")'],
	['a in b', 'a in (b)'],
	['(if a then b else c) + 1', '(if a then b else c) + 1'],
	['0.0000001', '0.0000001'],
	['-(-3)', '-(-3)'],
	['"a\\"b\\\\c\\u00e1"', '"a\\"b\\\\cá"']
])('%s is printed as %s', (feel, printed) => {
	const parsed = parseExpression(feel);
	expect(parsed.ok && printFeel(parsed.value.ast)).toBe(printed);
});
