import { parseDuration } from '#core/calendar/index.ts';

/** Minutes of a working day: `P1D` = 8 h (contracts.md). */
export const WORKING_DAY = 480;

/** How many working days calendar days hold: on average five in seven; at least or at most, whatever day they begin on. */
export type Count = 'average' | 'least' | 'most';

/** Minutes of working time in a time limit. Undefined for what is no duration. Public holidays are left out of account. */
export function workMinutes(
	limit: { readonly duration: string; readonly calendar: 'working' | 'calendar' },
	count: Count = 'average'
): number | undefined {
	const parsed = parseDuration(limit.duration);
	if (!parsed) return undefined;
	const { days, hours, minutes } = parsed;
	if (limit.calendar === 'working') return days * WORKING_DAY + hours * 60 + minutes;
	return Math.round(WORKING[count](days + (hours + minutes / 60) / 24) * WORKING_DAY);
}

// helpers

const WORKING: Readonly<Record<Count, (days: number) => number>> = {
	average: (days) => (days * 5) / 7,
	least: (days) => 5 * Math.floor(days / 7) + Math.max(0, Math.floor(days % 7) - 2),
	most: (days) => 5 * Math.floor(days / 7) + Math.min(5, Math.ceil(days % 7))
};
