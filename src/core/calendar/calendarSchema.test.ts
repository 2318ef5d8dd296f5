import { expect, it } from 'vitest';
import { durationSchema } from './calendarSchema.ts';
import { parseDuration } from './duration.ts';

it.each([
	'P1D',
	'P0D',
	'PT4H',
	'PT30M',
	'P1DT2H30M',
	'P2DT15M',
	'P',
	'PT',
	'P1DT',
	'P1W',
	'P1.5D',
	'',
	'P1M'
])('the shape of a duration takes %j exactly when it can be read', (text) => {
	expect(durationSchema.safeParse(text).success).toBe(parseDuration(text) !== undefined);
});
