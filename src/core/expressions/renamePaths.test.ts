import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExpression } from './parse.ts';
import { printFeel } from './printFeel.ts';
import { renamePaths } from './renamePaths.ts';
import { anyAst } from './testing/anyAst.ts';

function renamed(feel: string): string {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	return printFeel(
		renamePaths(parsed.value.ast, (path) =>
			path[0] === 'step' && path[1] === 'appraise' ? ['step', 'appraise2', ...path.slice(2)] : path
		)
	);
}

test.each([
	['step.appraise.outcome = "passed"', 'step.appraise2.outcome = "passed"'],
	[
		'not(step.appraise.outcome in ("a", "b")) and form.x > 1',
		'not(step.appraise2.outcome in ("a", "b")) and form.x > 1'
	],
	[
		'if step.appraise.outcome = "a" then 1 else step.sign.minutes',
		'if step.appraise2.outcome = "a" then 1 else step.sign.minutes'
	],
	['count([step.appraise.outcome]) between 1 and 2', 'count([step.appraise2.outcome]) between 1 and 2']
])('%s reads the other step', (feel, expected) => {
	expect(renamed(feel)).toBe(expected);
});

test('what a quantifier names is left alone, its list is not', () => {
	const feel = 'some step in step.appraise.list satisfies step.appraise = 1';
	expect(renamed(feel)).toBe('some step in step.appraise2.list satisfies step.appraise = 1');
});

test('renaming nothing changes nothing', () => {
	fc.assert(
		fc.property(anyAst, (ast) => {
			expect(renamePaths(ast, (path) => path)).toEqual(ast);
		})
	);
});
