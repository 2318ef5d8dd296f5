import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
	['P1D', { days: 1, hours: 0, minutes: 0 }],
	['P0D', { days: 0, hours: 0, minutes: 0 }],
	['PT4H', { days: 0, hours: 4, minutes: 0 }],
	['P2DT3H30M', { days: 2, hours: 3, minutes: 30 }],
	['PT45M', { days: 0, hours: 0, minutes: 45 }]
])('%s is read', (text, expected) => {
	expect(parseDuration(text)).toEqual(expected);
});

test.each([
	'',
	'P',
	'PT',
	'P1DT',
	'P1W',
	'P1M',
	'P1Y',
	'P0.5D',
	'-P1D',
	'P1D ',
	'p1d',
	'5 ngày',
	'P5WD',
	'PT3S'
])('"%s" is refused', (text) => {
	expect(parseDuration(text)).toBeUndefined();
});
