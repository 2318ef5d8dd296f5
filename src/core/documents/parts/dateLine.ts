import type { LocalDate } from '#core/shared/ports.ts';
import type { Locale } from '#core/shared/text.ts';
import { words } from '../words.ts';

/**
 * The line of place and date, "Hà Nội, ngày 05 tháng 9 năm 2026": days below 10 and the months January and February
 * with a leading zero (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4). Without a date there is room to write.
 */
export function dateLine(locale: Locale, date?: LocalDate, place = '............'): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
	if (!match) {
		const blank = words('placeAndDate', locale);
		return place.startsWith('.') ? blank : blank.replace(/^\.+/, place);
	}
	const [, year = '', month = '', day = ''] = match;
	return words('placeAndDateOf', locale, {
		place,
		day,
		month: locale === 'vi' && Number(month) > 2 ? String(Number(month)) : month,
		year
	});
}
