import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { truth } from '../evaluate.ts';
import { parseExpression } from '../parse.ts';
import { scopeOf } from '../scope.ts';
import type { Ast } from '../types.ts';
import { analyseSplit } from './analyseSplit.ts';
import type { Domain } from './types.ts';

const DOMAINS = new Map<string, Domain>([
	['a', { type: 'code', codes: ['x', 'y', 'z'], optional: false }],
	['b', { type: 'boolean', optional: false }],
	['maybe', { type: 'boolean', optional: true }],
	['n', { type: 'number', integer: true, minimum: 0, optional: false }],
	['r', { type: 'number', integer: false, optional: false }],
	['d', { type: 'date', optional: false }],
	['e', { type: 'date', optional: false }],
	['t', { type: 'string', optional: false }]
]);

const split = (...feels: string[]) => analyseSplit(feels.map(ast), DOMAINS);

describe('values left without a way', () => {
	test.each([
		['a code nobody names', ['a = "x"', 'a = "y"'], [{ path: 'a', value: 'z' }]],
		['no answer', ['maybe', 'not(maybe)'], [{ path: 'maybe', value: null }]],
		['a number between the ranges', ['n < 5', 'n > 5'], [{ path: 'n', value: 5 }]],
		[
			'a day between the ranges',
			['d < date("2026-07-01")', 'd > date("2026-07-01")'],
			[{ path: 'd', value: '2026-07-01' }]
		],
		[
			'equal days',
			['d < e', 'd > e'],
			[
				{ path: 'd', value: '2025-12-31' },
				{ path: 'e', value: '2025-12-31' }
			]
		]
	])('%s', (_, feels, gap) => {
		expect(split(...feels)).toMatchObject({ never: [], overlaps: [], gap });
	});

	test.each([
		['all codes are named', ['a in ("x", "y")', 'a = "z"']],
		['a flag and its opposite', ['b', 'not(b)']],
		['ranges that meet', ['n <= 5', 'n > 5']],
		['every order of two days', ['d < e', 'd = e', 'd > e']],
		['nothing lies below the minimum', ['n = 0', 'n >= 1']]
	])('none when %s', (_, feels) => {
		expect(split(...feels)).toEqual({ never: [], overlaps: [] });
	});
});

describe('ways that are open together', () => {
	test('with the values under which both are', () => {
		expect(split('n <= 5', 'n >= 5')?.overlaps).toEqual([
			{ first: 0, second: 1, witness: [{ path: 'n', value: 5 }] }
		]);
	});

	test('and only what the two read', () => {
		expect(split('a = "x"', 'b', 'a = "y"')?.overlaps[0]?.witness.map(({ path }) => path)).toEqual([
			'a',
			'b'
		]);
	});
});

describe('a condition that never holds', () => {
	test.each([
		['a = "unknown"'],
		['n < 0'],
		['n > 3 and n < 4'],
		['d < date("2026-01-01") and d > date("2026-02-01")'],
		['maybe = null and maybe']
	])('%s', (feel) => {
		expect(split('b', feel)?.never).toEqual([1]);
	});

	test('but real numbers lie between whole ones', () => {
		expect(split('b', 'r > 3 and r < 4')?.never).toEqual([]);
	});
});

describe('calls and sums', () => {
	test('stand for any value of their kind', () => {
		expect(split('full years(d, today()) >= 18', 'full years(d, today()) < 18')?.gap).toEqual([
			{ path: 'full years(d, today())', value: null }
		]);
	});

	test('that read what is read elsewhere prove no overlap and no gap', () => {
		expect(split('full years(d, today()) >= 18', 'd > date("2026-01-01")')).toEqual({
			never: [],
			overlaps: []
		});
	});
});

test.each([['unknown = 1'], ['some x in list satisfies x > 1'], ['t + t = "xx"']])(
	'%s is not analysed',
	(feel) => {
		expect(split('b', feel)).toBeUndefined();
	}
);

test('too many combinations are not tried', () => {
	const many = new Map(
		Array.from({ length: 16 }, (_, at) => [`b${at}`, { type: 'boolean', optional: false }] as const)
	);
	expect(analyseSplit([ast([...many.keys()].join(' and '))], many)).toBeUndefined();
});

test('the verdict is that of trying every value', () => {
	const codes = ['x', 'y', 'z'];
	const test_ = fc.oneof(
		fc.constantFrom(...codes, 'w').map((code) => `a = "${code}"`),
		fc
			.tuple(fc.constantFrom('<', '<=', '=', '>', '>=', '!='), fc.integer({ min: 0, max: 6 }))
			.map(([op, n]) => `n ${op} ${n}`),
		fc.constant('b'),
		fc.constant('not(b)')
	);
	const condition = fc
		.array(fc.tuple(test_, fc.constantFrom(' and ', ' or ')), { minLength: 1, maxLength: 3 })
		.map((parts) => parts.map(([text, glue], at) => (at === 0 ? text : glue + text)).join(''));
	fc.assert(
		fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (feels) => {
			const asts = feels.map(ast);
			const found = analyseSplit(asts, DOMAINS);
			const all = codes.flatMap((a) =>
				[true, false].flatMap((b) => [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({ a, b, n })))
			);
			const open = all.map((values) => asts.map((one) => truth(one, scopeOf(values, '2026-01-01'))));
			expect(found?.gap !== undefined).toBe(open.some((row) => row.every((holds) => !holds)));
			expect(found?.never).toEqual(asts.flatMap((_, at) => (open.some((row) => row[at]) ? [] : [at])));
			const pairs = asts.flatMap((_, first) =>
				asts.flatMap((__, second) =>
					second > first && open.some((row) => row[first] && row[second]) ? [`${first} ${second}`] : []
				)
			);
			expect(found?.overlaps.map(({ first, second }) => `${first} ${second}`).sort()).toEqual(pairs.sort());
		})
	);
});

// helpers

function ast(feel: string): Ast {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	return parsed.value.ast;
}
