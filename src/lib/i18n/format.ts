import type { Instant, LocalDate } from '#core/shared/ports.ts';
import type { Locale } from '#core/shared/text.ts';

/**
 * Dates, numbers and money as people read them, in Vietnamese style. Written by hand rather than with `Intl`, so that
 * server and browser always agree (their locale data differ between versions) and time is always Asia/Ho_Chi_Minh.
 */

/** "21/11/2026" · "21 Nov 2026"; of an instant, its date in Vietnam. */
export function formatDate(date: Instant | LocalDate, locale: Locale): string {
	const { year, month, day } = localParts(date);
	if (locale === 'en') return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
	return `${two(day)}/${two(month)}/${year}`;
}

/** "21/11/2026 14:20" · "21 Nov 2026, 14:20". */
export function formatDateTime(at: Instant, locale: Locale): string {
	return locale === 'en'
		? `${formatDate(at, locale)}, ${formatTime(at)}`
		: `${formatDate(at, locale)} ${formatTime(at)}`;
}

/** "14:20", 24 hours, local time of Vietnam. */
export function formatTime(at: Instant): string {
	const { hour, minute } = localParts(at);
	return `${two(hour)}:${two(minute)}`;
}

/** "T6 20/11/2026 14:20" · "Fri 20 Nov 2026, 14:20". */
export function formatMoment(at: Instant, locale: Locale): string {
	const weekday = WEEKDAYS[locale][localParts(at).weekday] ?? '';
	return `${weekday} ${formatDateTime(at, locale)}`;
}

/** "2.149" · "2,149"; decimals "75,6" · "75.6". */
export function formatNumber(value: number, locale: Locale): string {
	const [whole = '0', fraction] = String(Math.abs(value)).split('.');
	const [group, point] = locale === 'en' ? [',', '.'] : ['.', ','];
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
	return `${value < 0 ? '−' : ''}${grouped}${fraction ? `${point}${fraction}` : ''}`;
}

/** Integer đồng: "50.000 đồng" · "VND 50,000". */
export function formatMoney(dong: number, locale: Locale): string {
	const amount = formatNumber(dong, locale);
	return locale === 'en' ? `VND ${amount}` : `${amount} đồng`;
}

/** A share of 0…1 in whole percent, rounded down so that 100 % means all: "82 %" · "82%". */
export function formatPercent(share: number, locale: Locale): string {
	const percent = Math.floor(share * 100 + 1e-9);
	return locale === 'en' ? `${percent}%` : `${percent} %`;
}

/**
 * ISO 8601 duration of days, hours and minutes: "7 ngày làm việc", "1 giờ 30 phút" · "7 working days". No days at all
 * is "the same day".
 */
export function formatDuration(
	duration: string,
	calendar: 'working' | 'calendar' | undefined,
	locale: Locale
): string {
	const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
	if (!match) return duration;
	const units = UNITS[locale];
	if (/^P0+D$/.test(duration)) return units.sameDay[calendar ?? 'calendar'];
	const working = calendar === 'working' ? units.working : '';
	return [match[1], match[2], match[3]]
		.flatMap((amount, index) => {
			if (amount === undefined) return [];
			const name = units.names[index]?.[Number(amount) === 1 ? 0 : 1] ?? '';
			const words = locale === 'en' ? `${working}${name}` : `${name}${working}`;
			return [`${amount} ${index === 2 ? name : words}`];
		})
		.join(' ');
}

/** First letters for an avatar: of Vietnamese names the middle and given one, "Nguyễn Thị Trang" → "TT". */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/).slice(-2);
	return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

// helpers

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {
	vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
	en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
} satisfies Record<Locale, string[]>;
const UNITS = {
	vi: {
		working: ' làm việc',
		sameDay: { working: 'ngay trong ngày làm việc', calendar: 'ngay trong ngày' },
		names: [
			['ngày', 'ngày'],
			['giờ', 'giờ'],
			['phút', 'phút']
		]
	},
	en: {
		working: 'working ',
		sameDay: { working: 'the same working day', calendar: 'the same day' },
		names: [
			['day', 'days'],
			['hour', 'hours'],
			['minute', 'minutes']
		]
	}
} satisfies Record<
	Locale,
	{ working: string; sameDay: Record<'working' | 'calendar', string>; names: string[][] }
>;

function two(value: number): string {
	return String(value).padStart(2, '0');
}

function localParts(date: Instant | LocalDate) {
	const dateOnly = date.length === 10;
	const shifted = new Date(dateOnly ? `${date}T00:00:00Z` : Date.parse(date) + VIETNAM_OFFSET_MS);
	return {
		year: shifted.getUTCFullYear(),
		month: shifted.getUTCMonth() + 1,
		day: shifted.getUTCDate(),
		hour: shifted.getUTCHours(),
		minute: shifted.getUTCMinutes(),
		weekday: shifted.getUTCDay()
	};
}
