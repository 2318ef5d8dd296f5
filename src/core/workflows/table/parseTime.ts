import { fold } from '#core/shared/fold.ts';
import type { StepTimeLimit } from '../types.ts';

/** A time limit as tables write it. */
export interface ReadTime {
	readonly limit?: StepTimeLimit;
	/** The text says that no time is counted ("không tính thời gian", "giờ hành chính"). */
	readonly none?: true;
	/** `unclear`: not understood; `assumed`: understood with a unit or calendar the text does not name. */
	readonly doubt?: 'unclear' | 'assumed';
}

/** What a bare number means: the unit the column's header or the rest of the table names. */
export interface TimeHint {
	readonly unit?: 'day' | 'hour';
	/** The table speaks of working days elsewhere. */
	readonly working: boolean;
}

/**
 * "0,5 ngày làm việc", "04 giờ", "1/2 ngày", "½ ngày", "15 ngày", "01 ngày 04 giờ", "không quá 03 ngày LV". A working day
 * has 8 hours; days of a table that nowhere speaks of working days are calendar days, as in the law.
 */
export function parseTime(text: string, hint: TimeHint): ReadTime {
	const folded = fold(text);
	const words = folded
		.replace(/[½¼¾]/g, (mark) => ` ${VULGAR[mark] ?? mark} `)
		.replace(/\([^)]*\)/g, ' ')
		.replace(/(\d)\s*[.,]\s*(\d)/g, '$1.$2')
		.replace(/\s+/g, ' ')
		.trim();
	if (words === '' || /^[-–—/.]+$/.test(words)) return {};
	if (NONE.test(words)) return { none: true };
	if (SAME_DAY.test(words)) return { limit: { duration: 'P0D', calendar: 'working' } };
	const parts = [...words.matchAll(PART)];
	if (parts.length === 0) {
		const bare = /^(\d+\/\d+|\d+(?:\.\d+)?)$/.exec(words)?.[1];
		if (bare === undefined) return { doubt: 'unclear' };
		const minutes = amountOf(bare) * (hint.unit === 'hour' ? 60 : WORKING_DAY);
		return { ...limitOf(minutes, 'working'), ...(hint.unit ? {} : { doubt: 'assumed' }) };
	}
	// Months, ranges and several alternatives are no single limit.
	const rest = words.replace(PART, ' ').replace(/khong qua|toi da|cham nhat|trong|la|va|\+|khoang|ke tu.*|lam viec|lien tuc|theo lich|lv/g, ' ').trim();
	if (rest.replace(/[.,;:]/g, '').trim() !== '') return { doubt: 'unclear' };
	// Hours stay hours: "08 giờ" is what the table says, not a day.
	const inHours = parts.every(([, , unit = '']) => !unit.startsWith('ngay'));
	if (/theo lich|lien tuc|dong ho/.test(folded)) {
		const minutes = parts.reduce((sum, [, amount = '', unit = '']) => sum + amountOf(amount) * minutesOf(unit, 'calendar'), 0);
		return limitOf(minutes, 'calendar', inHours);
	}
	const working = / lam viec| lv\b/.test(words) || parts.some(([, , unit = '']) => !unit.startsWith('ngay'));
	const fraction = parts.some(([, amount = '']) => !Number.isInteger(amountOf(amount)));
	const calendar = working || hint.working || fraction ? 'working' : 'calendar';
	const minutes = parts.reduce((sum, [, amount = '', unit = '']) => sum + amountOf(amount) * minutesOf(unit, calendar), 0);
	return { ...limitOf(minutes, calendar, inHours), ...(working ? {} : { doubt: 'assumed' }) };
}

// helpers

const WORKING_DAY = 480;
const VULGAR: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4' };
const NONE = /khong tinh|khong quy dinh|gio hanh chinh|theo lich hen|theo giay hen|khong xac dinh/;
const SAME_DAY = /^(trong |ngay trong )?(ngay|trong ngay( lam viec)?|tuc thi|ngay khi.*)$/;
const PART = /(\d+\/\d+|\d+(?:\.\d+)?)\s*(ngay|gio|h|phut)\b(?:\s*(?:lam viec|lv))?/g;

function amountOf(text: string): number {
	const [top = '0', bottom] = text.split('/');
	return bottom === undefined ? Number(top) : Number(bottom) === 0 ? 0 : Number(top) / Number(bottom);
}

function minutesOf(unit: string, calendar: StepTimeLimit['calendar']): number {
	if (unit === 'phut') return 1;
	if (unit === 'gio' || unit === 'h') return 60;
	return calendar === 'working' ? WORKING_DAY : 24 * 60;
}

function limitOf(minutes: number, calendar: StepTimeLimit['calendar'], inHours = false): ReadTime {
	const whole = Math.round(minutes);
	if (!Number.isFinite(whole) || whole > 9999 * 480) return { doubt: 'unclear' };
	const day = inHours ? Infinity : calendar === 'working' ? WORKING_DAY : 24 * 60;
	const days = Math.floor(whole / day);
	const left = days > 0 ? whole - days * day : whole;
	const [hours, rest] = [Math.floor(left / 60), left % 60];
	const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
	const duration = `P${days > 0 || time === '' ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
	return { limit: { duration, calendar } };
}
