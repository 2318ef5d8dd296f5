import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';
import { parseCalendar } from './parseCalendar.ts';
import { durationSchema } from './schemas.ts';
import { CALENDAR_2026 } from './testing/calendar2026.ts';

test('a calendar is read as it is', () => {
	expect(parseCalendar(CALENDAR_2026)).toEqual({ ok: true, value: CALENDAR_2026 });
});

test.each([
	[
		'a period that ends before it begins',
		[{ from: '12:00', to: '08:00' }],
		'calendar/empty-period',
		'/hours/0'
	],
	[
		'periods that overlap',
		[
			{ from: '08:00', to: '12:00' },
			{ from: '11:00', to: '17:00' }
		],
		'calendar/overlapping-periods',
		'/hours/1'
	],
	['an hour that does not exist', [{ from: '08:00', to: '25:00' }], 'shape/wrong-value', '/hours/0/to'],
	['no hours at all', [], 'shape/too-small', '/hours']
])('%s is refused', (_, hours, code, at) => {
	const parsed = parseCalendar({ ...CALENDAR_2026, hours });
	expect(parsed.ok ? undefined : parsed.problems[0]).toMatchObject({ code, at });
});

test.each(['P1D', 'PT4H', 'P1DT2H30M', 'PT45M', 'P0D', 'P', 'PT', 'P1DT', 'P1W', 'P0.5D', 'PT3S', 'P1D '])(
	'schema and reader agree on "%s"',
	(text) => {
		expect(durationSchema.safeParse(text).success).toBe(parseDuration(text) !== undefined);
	}
);
