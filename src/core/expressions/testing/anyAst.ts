import fc from 'fast-check';
import type { Ast } from '../types.ts';

const name = fc.constantFrom('form', 'mother', 'fullName', 'm', 'x1', 'date', 'count', 'residence', '_a');
const path = fc.array(name, { minLength: 1, maxLength: 4 });
const text = fc
	.string({ unit: 'grapheme', maxLength: 12 })
	.map((value) => value.toWellFormed().normalize('NFC'));
const number = fc.oneof(
	fc.integer({ min: -999_999_999, max: 999_999_999_999 }),
	fc.integer({ min: 1, max: 99_999 }).map((n) => n / 10_000_000)
);
const date = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
	.map((value) => value.toISOString().slice(0, 10));

/** Every tree the parser can make: well-formed and composed texts, numbers of at most 15 digits. */
export const anyAst: fc.Arbitrary<Ast> = fc.letrec<{ ast: Ast; leaf: Ast }>((tie) => ({
	leaf: fc.oneof(
		fc.oneof(text, number, fc.boolean(), fc.constant(null)).map((value): Ast => ({ op: 'literal', value })),
		date.map((value): Ast => ({ op: 'date', value })),
		path.map((value): Ast => ({ op: 'read', path: value }))
	),
	ast: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		tie('leaf'),
		fc.record({
			op: fc.constantFrom('and', 'or', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'),
			left: tie('ast'),
			right: tie('ast')
		}),
		fc.record({ op: fc.constantFrom('not', 'negate'), arg: tie('ast') }),
		fc.record({ op: fc.constant('between'), value: tie('ast'), low: tie('ast'), high: tie('ast') }),
		fc.record({
			op: fc.constant('in'),
			value: tie('ast'),
			list: fc.array(tie('ast'), { minLength: 1, maxLength: 3 })
		}),
		fc.record({ op: fc.constant('if'), test: tie('ast'), then: tie('ast'), else: tie('ast') }),
		fc.record({
			op: fc.constantFrom('some', 'every'),
			variable: fc.constantFrom('m', 'item'),
			list: tie('leaf'),
			test: tie('leaf')
		}),
		fc.record({ op: fc.constant('list'), items: fc.array(tie('ast'), { maxLength: 3 }) }),
		fc.record({
			op: fc.constant('call'),
			name: fc.constantFrom('count', 'sum', 'string length', 'upper case', 'is defined'),
			args: tie('ast').map((arg) => [arg])
		}),
		fc.record({
			op: fc.constant('call'),
			name: fc.constantFrom('contains', 'starts with', 'full years', 'full days', 'min', 'max'),
			args: fc.tuple(tie('ast'), tie('ast'))
		}),
		fc.constant({ op: 'call', name: 'today', args: [] }),
		path.map((value) => ({ op: 'call', name: 'date', args: [{ op: 'read', path: value }] }))
	) as fc.Arbitrary<Ast>
})).ast;
