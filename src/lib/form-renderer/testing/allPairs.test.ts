import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPairs, type Factors } from './allPairs.ts';

const factors: fc.Arbitrary<Factors> = fc.dictionary(
	fc.constantFrom('form', 'state', 'locale', 'width', 'constructor'),
	fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }),
	{ minKeys: 2 }
);

test('any two values of two factors meet, and every combination has one value of each factor', () => {
	fc.assert(
		fc.property(factors, (given) => {
			const rows = allPairs(given);
			const names = Object.keys(given);
			for (const row of rows) expect(Object.keys(row)).toEqual(names);
			for (const [index, left] of names.entries()) {
				for (const right of names.slice(index + 1)) {
					for (const a of given[left]!) {
						for (const b of given[right]!) {
							expect(rows.some((row) => row[left] === a && row[right] === b)).toBe(true);
						}
					}
				}
			}
		})
	);
});

test('takes far fewer than all combinations', () => {
	const forms = Array.from({ length: 15 }, (_, index) => index);
	const rows = allPairs({ form: forms, state: ['a', 'b', 'c'], locale: ['vi', 'en'], width: [320, 1280] });
	expect(rows.length).toBeLessThan((15 * 3 * 2 * 2) / 3);
});
