import type { Locale } from '#core/shared/text.ts';
import numerals from './numerals.json' with { type: 'json' };

/**
 * An amount in đồng as it is read out: 1200000 → "một triệu hai trăm nghìn đồng", "one million two hundred thousand
 * dong". Undefined for what is no whole number, or too large to be held exactly.
 */
export function moneyWords(amount: number, locale: Locale): string | undefined {
	if (!Number.isSafeInteger(amount)) return undefined;
	const { zero, minus, currency } = numerals[locale];
	const words = amount === 0 ? zero : (locale === 'vi' ? vietnamese : english)(Math.abs(amount));
	return [...(amount < 0 ? [minus] : []), words, currency].join(' ');
}

// helpers

const { vi, en } = numerals;
const BILLION = 1_000_000_000;

/** Vietnamese counts in billions: a million million is "một nghìn tỷ", so what stands before "tỷ" is read the same way. */
function vietnamese(number: number): string {
	const [high, low] = [Math.floor(number / BILLION), number % BILLION];
	const words = high === 0 ? [] : [vietnamese(high), vi.billion];
	for (const scale of [2, 1, 0]) {
		const group = groupOf(low, scale);
		if (group > 0) words.push(vietnameseGroup(group, words.length > 0), vi.scales[scale] ?? '');
	}
	return joined(words);
}

/** After a larger group the hundreds are read even when there are none: 1005 is "một nghìn không trăm linh năm". */
function vietnameseGroup(group: number, follows: boolean): string {
	const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor((group % 100) / 10), group % 10];
	const words = hundreds > 0 || follows ? [digit(hundreds), vi.hundred] : [];
	if (tens === 1) words.push(vi.ten);
	else if (tens > 1) words.push(digit(tens), vi.tens);
	else if (units > 0 && words.length > 0) words.push(vi.skipped);
	if (units > 0) words.push(unitAfter(tens, units));
	return joined(words);
}

/** Some units sound otherwise after tens: hai mươi mốt, hai mươi tư, mười lăm. */
function unitAfter(tens: number, units: number): string {
	if (tens > 0 && units === 5) return vi.five;
	if (tens > 1 && units === 1) return vi.one;
	if (tens > 1 && units === 4) return vi.four;
	return digit(units);
}

function english(number: number): string {
	const words: string[] = [];
	for (let scale = en.scales.length - 1; scale >= 0; scale -= 1) {
		const group = groupOf(number, scale);
		if (group > 0) words.push(englishGroup(group, scale === 0 && words.length > 0), en.scales[scale] ?? '');
	}
	return joined(words);
}

function englishGroup(group: number, follows: boolean): string {
	const [hundreds, rest] = [Math.floor(group / 100), group % 100];
	const words = hundreds > 0 ? [en.small[hundreds] ?? '', en.hundred] : [];
	if (rest > 0 && (hundreds > 0 || follows)) words.push(en.and);
	const [tens, units] = [Math.floor(rest / 10), rest % 10];
	if (rest < 20) words.push(rest > 0 ? (en.small[rest] ?? '') : '');
	else words.push([en.tens[tens], ...(units > 0 ? [en.small[units]] : [])].join('-'));
	return joined(words);
}

function groupOf(number: number, scale: number): number {
	return Math.floor(number / 1000 ** scale) % 1000;
}

function digit(value: number): string {
	return vi.digits[value] ?? '';
}

function joined(words: readonly string[]): string {
	return words.filter((word) => word !== '').join(' ');
}
