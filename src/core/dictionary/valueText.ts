import { textIn, type Locale } from '#core/shared/text.ts';
import type { CodeEntry, Constraints, DataType } from './types.ts';
import wording from './wording.json' with { type: 'json' };

/** What a value is written with besides itself. */
export interface ValueContext {
	readonly dataType: DataType;
	readonly constraints?: Constraints;
	/** The entry of a code; of an address also its provinces. Unknown codes are written as they are. */
	readonly entry?: (code: string) => CodeEntry | undefined;
}

/**
 * A value as people read it: dates dd/mm/yyyy ("năm 1960" where only that is known), numbers with Vietnamese digit grouping ("1.200.000 đồng", "85,5 m²";
 * English "1,200,000 VND"), codes by label. A value of another type than the data type's is written plainly; nothing
 * answered is the empty string.
 */
export function valueText(value: unknown, context: ValueContext, locale: Locale): string {
	if (value === undefined || value === null || value === '') return '';
	switch (context.dataType) {
		case 'boolean':
			return typeof value === 'boolean' ? textIn(value ? wording.yes : wording.no, locale) : plain(value);
		case 'date':
			return dateText(plain(value), locale);
		case 'yearMonth':
			return yearMonthText(plain(value), locale);
		case 'money':
			return withUnit(numberText(value, locale), textIn(wording.currency, locale));
		case 'integer':
		case 'decimal':
			return withUnit(numberText(value, locale, context.constraints), context.constraints?.unit);
		case 'code':
			return codeText(value, context, locale);
		case 'codes':
			return Array.isArray(value)
				? value.map((code) => codeText(code, context, locale)).join('; ')
				: plain(value);
		case 'address':
			return addressText(value, context, locale);
		case 'attachment':
			return Array.isArray(value) ? value.map((file) => plain(field(file, 'name'))).join('; ') : plain(value);
		default:
			return plain(value);
	}
}

/**
 * `1234567.5` → "1.234.567,5" (vi) or "1,234,567.5" (en); deterministic, without the platform's locale data. What is
 * bound to have four digits is a year, not a quantity: `1992` stays "1992".
 */
export function numberText(value: unknown, locale: Locale, constraints: Constraints = {}): string {
	if (typeof value !== 'number' || !Number.isFinite(value)) return plain(value);
	const [thousands, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
	const [whole = '', fraction] = Math.abs(value).toString().split('.');
	if (whole.includes('e')) return plain(value);
	const isYear = (constraints.minimum ?? 0) >= 1000 && (constraints.maximum ?? Infinity) <= 9999;
	const grouped = isYear ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
	return `${value < 0 ? '−' : ''}${grouped}${fraction ? decimal + fraction : ''}`;
}

// helpers

function dateText(value: string, locale: Locale): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (match) return `${match[3]}/${match[2]}/${match[1]}`;
	return /^\d{4}$/.test(value)
		? textIn(wording.year, locale).replace('{year}', value)
		: yearMonthText(value, locale);
}

function yearMonthText(value: string, locale: Locale): string {
	const match = /^(\d{4})-(\d{2})$/.exec(value);
	if (!match) return value;
	const [, year = '', month = ''] = match;
	return textIn(wording.monthYear, locale).replace('{month}', month).replace('{year}', year);
}

function codeText(value: unknown, context: ValueContext, locale: Locale): string {
	const code = plain(value);
	const entry = context.entry?.(code);
	return entry ? textIn(entry.label, locale) : code;
}

function addressText(value: unknown, context: ValueContext, locale: Locale): string {
	const parts = [
		plain(field(value, 'line')),
		codeText(field(value, 'commune'), context, locale),
		codeText(field(value, 'province'), context, locale)
	];
	return parts.filter((part) => part !== '').join(', ');
}

function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Record<string, unknown>)[name];
}

function withUnit(text: string, unit: string | undefined): string {
	return unit === undefined || text === '' ? text : `${text} ${unit}`;
}

function plain(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
