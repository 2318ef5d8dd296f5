import type { CalendarDocument } from '../types.ts';

/** A calendar for tests: Monday to Friday, 08:00–12:00 and 13:00–17:00, with one holiday and one swap. */
export const CALENDAR_2026: CalendarDocument = {
	kind: 'calendar',
	id: 'test',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Lịch thử' },
	hours: [
		{ from: '08:00', to: '12:00' },
		{ from: '13:00', to: '17:00' }
	],
	weekdays: [1, 2, 3, 4, 5],
	holidays: [{ date: '2026-09-02', name: { vi: 'Quốc khánh' } }],
	swaps: [{ off: '2026-08-31', working: '2026-08-22' }],
	knownUntil: '2026-12-31'
};
