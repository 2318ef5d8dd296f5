import { describe, expect, test } from 'vitest';
import { MAX_LENGTH, parseExpression, readExpression } from './parse.ts';

describe('limits', () => {
	test('a text longer than the limit is refused before it is read', () => {
		expect(codeOf(`"${'a'.repeat(MAX_LENGTH)}"`)).toBe('expression/too-long');
	});

	test.each([
		['brackets', '('.repeat(900) + 'a' + ')'.repeat(900)],
		['negations', 'not('.repeat(350) + 'a' + ')'.repeat(350)],
		['minus signs', '- '.repeat(900) + 'a'],
		['lists', '['.repeat(900) + ']'.repeat(900)],
		['conditionals', 'if a then '.repeat(150) + 'b'],
		['calls', 'count('.repeat(250) + 'a' + ')'.repeat(250)],
		['tests', 'a in (('.repeat(200) + 'b' + '))'.repeat(200)]
	])('%s nested hundreds of times are refused, not overflowed', (_, feel) => {
		expect(codeOf(feel)).toBe('expression/too-deep');
	});

	test('a chain may be long but not endless', () => {
		const chain = (links: number) => Array.from({ length: links }, (_, index) => `a = ${index}`).join(' or ');
		expect(codeOf(chain(90))).toBeUndefined();
		expect(codeOf(chain(150))).toBe('expression/too-deep');
	});
});

test('texts are composed: NFD and NFC spellings are one literal', () => {
	const parsed = parseExpression('"Nguyễn"'.normalize('NFD'));
	expect(parsed.ok && parsed.value.ast).toEqual({ op: 'literal', value: 'Nguyễn'.normalize('NFC') });
});

describe('readExpression', () => {
	const ast = { op: '=', left: { op: 'read', path: ['a'] }, right: { op: 'literal', value: 1 } } as const;

	test('an AST that is the text’s own is accepted, whatever the order of its keys', () => {
		const shuffled = {
			right: { value: 1, op: 'literal' },
			op: '=',
			left: { path: ['a'], op: 'read' }
		} as const;
		expect(readExpression({ feel: 'a = 1', ast: shuffled }).ok).toBe(true);
	});

	test('an AST that differs from the text is refused', () => {
		const read = readExpression({ feel: 'a = 2', ast });
		expect(read.ok ? undefined : read.problems[0].code).toBe('expression/ast-differs');
	});

	test('without an AST the text alone counts', () => {
		expect(readExpression({ feel: 'a = 2' }).ok).toBe(true);
	});
});

// helpers

function codeOf(feel: string): string | undefined {
	const parsed = parseExpression(feel);
	return parsed.ok ? undefined : parsed.problems[0].code;
}
