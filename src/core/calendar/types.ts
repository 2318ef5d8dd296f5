import type { Citation, DocumentHeader } from '#core/shared/document.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';

/** Working calendar of a jurisdiction, all times in Asia/Ho_Chi_Minh (UTC+7, no daylight saving). */
export interface CalendarDocument extends DocumentHeader<'calendar'> {
	readonly title: Text;
	/** Working periods of a working day as local `HH:MM`, in order; their sum is one working day (8 h). */
	readonly hours: readonly { readonly from: string; readonly to: string }[];
	/** ISO weekdays that are worked: 1 = Monday … 7 = Sunday. */
	readonly weekdays: readonly number[];
	readonly holidays: readonly {
		readonly date: LocalDate;
		readonly name: Text;
		readonly citations?: readonly Citation[];
	}[];
	/** Official swaps: a working weekday made free, a weekend day made working. */
	readonly swaps?: readonly { readonly off: LocalDate; readonly working: LocalDate }[];
	/** Last date whose holidays are published; due dates after it are provisional. */
	readonly knownUntil: LocalDate;
}
