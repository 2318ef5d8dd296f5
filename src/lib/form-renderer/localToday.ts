import { toLocal } from '#core/calendar/local.ts';
import type { LocalDate } from '#core/shared/ports.ts';

/** Today in Vietnam, wherever the browser is. */
export function localToday(): LocalDate {
	return toLocal(new Date().toISOString()).date;
}
