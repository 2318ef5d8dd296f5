import { parseShape } from '#core/shared/parseShape.ts';
import { settle, type Problem, type Result } from '#core/shared/problem.ts';
import { calendarDocumentSchema } from './schemas.ts';
import type { CalendarDocument } from './types.ts';

/** The shape of a calendar, and that its working periods follow one another, so that time can be counted in it. */
export function parseCalendar(value: unknown): Result<CalendarDocument> {
	const parsed = parseShape<CalendarDocument>(calendarDocumentSchema, value);
	if (!parsed.ok) return parsed;
	const problems = parsed.value.hours.flatMap((period, index, hours): Problem[] => {
		const after = hours[index - 1]?.to ?? '00:00';
		const at = `/hours/${index}`;
		if (period.from >= period.to) return [{ code: 'calendar/empty-period', at, params: { at } }];
		return period.from < after ? [{ code: 'calendar/overlapping-periods', at, params: { at } }] : [];
	});
	return settle(parsed.value, problems);
}
