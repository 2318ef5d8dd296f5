import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';
import { parseExpression, scopeOf, truth, type Ast } from '#core/expressions/index.ts';
import { conditionSchema } from './conditionSchema.ts';

function astOf(feel: string): Ast {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	return parsed.value.ast;
}

/** Comparisons a schema can say, over fields that may be missing or of any type. */
const atoms = fc.constantFrom(
	'a.yes',
	'a.word = "x"',
	'a.word != "x"',
	'"x" = a.word',
	'a.word in ("x", "y")',
	'a.count > 3',
	'a.count <= 3',
	'3 < a.count',
	'a.count = 3',
	'a.word = null',
	'a.word != null',
	'is defined(a.count)',
	'true',
	'false'
);
const conditions = fc.letrec<{ any: string }>((tie) => ({
	any: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		atoms,
		tie('any').map((inner) => `not(${inner})`),
		fc.tuple(tie('any'), tie('any')).map(([left, right]) => `(${left}) and (${right})`),
		fc.tuple(tie('any'), tie('any')).map(([left, right]) => `(${left}) or (${right})`)
	)
})).any;
const value = fc.constantFrom<unknown>(undefined, true, false, 'x', 'z', '', 3, 4, 2.5, [], ['x']);
const answers = fc.oneof(
	fc.constant({}),
	fc.constant({ a: 'x' }),
	fc.record({ yes: value, word: value, count: value }).map((a) => ({
		a: Object.fromEntries(Object.entries(a).filter(([, inner]) => inner !== undefined))
	}))
);

describe('conditionSchema', () => {
	it('holds of exactly the answers for which the condition is true', () => {
		fc.assert(
			fc.property(conditions, answers, (feel, data) => {
				const ast = astOf(feel);
				const schema = conditionSchema(ast);
				expect(schema).toBeDefined();
				const holds = createInterpreter({ schema: schema ?? {} })(data).length === 0;
				expect([feel, holds]).toEqual([feel, truth(ast, scopeOf(data, '2026-11-21'))]);
			}),
			{ numRuns: 1500 }
		);
	});

	it.each(['a.count + 1 > 3', 'a.day > date("2020-01-01")', 'a.word = b.word', 'count(a.list) > 1', 'today() > a.day'])(
		'does not pretend to say %s',
		(feel) => {
			expect(conditionSchema(astOf(feel))).toBeUndefined();
		}
	);
});
