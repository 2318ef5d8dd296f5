import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDuration, splitDuration } from './duration.ts';

describe('a typed duration', () => {
	it('comes back as it was typed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 9999 }),
				fc.constantFrom('D' as const, 'H' as const, 'M' as const),
				(amount, unit) => {
					expect(splitDuration(joinDuration({ amount, unit }))).toEqual({ amount, unit });
				}
			)
		);
	});

	it('shows a mixed duration in its smallest unit', () => {
		expect(splitDuration('P1DT2H')).toEqual({ amount: 10, unit: 'H' });
		expect(splitDuration('PT1H30M')).toEqual({ amount: 90, unit: 'M' });
	});
});
