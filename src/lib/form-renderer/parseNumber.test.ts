import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '#core/dictionary/index.ts';
import { parseNumber } from './parseNumber.ts';

describe('parseNumber', () => {
	it.each([
		['1200000', 1_200_000, 1_200_000],
		['1.200.000', 1_200_000, 1_200_000],
		['1,200,000', 1_200_000, 1_200_000],
		['1 200 000', 1_200_000, 1_200_000],
		['1.200', 1200, 1.2],
		['1,200', 1.2, 1200],
		['85,5', 85.5, 85.5],
		['85.5', 85.5, 85.5],
		['0.125', 0.125, 0.125],
		['1.200,5', 1200.5, 1200.5],
		['1,200.5', 1200.5, 1200.5],
		['−3', -3, -3],
		['0', 0, 0],
		['1.20.000', undefined, undefined],
		['1.2.3', undefined, undefined],
		['12a', undefined, undefined],
		['1e5', undefined, undefined],
		['.5', undefined, undefined],
		['5.', undefined, undefined],
		['', undefined, undefined],
		['--1', undefined, undefined]
	] as const)('%j is %j in Vietnamese and %j in English', (text, vi, en) => {
		expect([parseNumber(text, 'vi'), parseNumber(text, 'en')]).toEqual([vi, en]);
	});

	it('reads back what we write', () => {
		const number = fc.oneof(
			fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
			fc
				.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 99 }))
				.map(([a, b]) => Number(`${a}.${b}`))
		);
		fc.assert(
			fc.property(number, fc.constantFrom('vi', 'en'), (value, locale) => {
				expect(parseNumber(numberText(value, locale), locale)).toBe(value);
			})
		);
	});
});
