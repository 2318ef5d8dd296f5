import type { Locale } from '#core/shared/text.ts';

/**
 * The number a person typed, or undefined when it is none. Digits may be grouped as either language does: of two
 * different marks the last is the decimal one; a mark that stands more than once groups; a single mark groups before
 * exactly three digits when the language groups with it ("1.200" is 1200 in Vietnamese, "85.5" is 85.5 in both).
 */
export function parseNumber(text: string, locale: Locale): number | undefined {
	const bare = text.replace(/[ \u00A0\u202F]/g, '').replace(/^[−–]/, '-');
	if (!/^-?[0-9]([0-9.,]*[0-9])?$/.test(bare)) return undefined;
	const mark = decimalMark(bare, locale);
	const [whole = '', fraction, ...more] = mark === undefined ? [bare] : bare.split(mark);
	if (more.length > 0 || !isGrouped(whole)) return undefined;
	if (fraction !== undefined && !/^[0-9]+$/.test(fraction)) return undefined;
	const number = Number(whole.replace(/[.,]/g, '') + (fraction === undefined ? '' : `.${fraction}`));
	return Number.isFinite(number) ? number : undefined;
}

// helpers

function decimalMark(text: string, locale: Locale): '.' | ',' | undefined {
	const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1];
	if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	const mark = dots > 0 ? '.' : ',';
	if (dots + commas !== 1) return undefined;
	const groups = mark === (locale === 'vi' ? '.' : ',') && /^-?[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(text);
	return groups ? undefined : mark;
}

/** Plain digits, or groups of three behind one mark. */
function isGrouped(whole: string): boolean {
	return /^-?[0-9]+$/.test(whole) || /^-?[0-9]{1,3}([.,])[0-9]{3}(\1[0-9]{3})*$/.test(whole);
}
