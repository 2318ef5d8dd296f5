import type { Constraints, ElementDocument } from '#core/dictionary/types.ts';
import { valueText } from '#core/dictionary/valueText.ts';
import type { Locale } from '#core/shared/text.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The limits of a value in words; pattern and code list stand by themselves. */
export function limitTexts(constraints: Constraints, locale: Locale): readonly string[] {
	const { minLength, maxLength, minimum, maximum, unit, scale, mediaTypes, maxBytes, maxCount } = constraints;
	const { period, precision } = constraints;
	const number = (value: number) => [formatNumber(value, locale), unit].filter(Boolean).join(' ');
	const said = [
		minLength !== undefined && m.dictionary_min_length({ count: minLength }),
		maxLength !== undefined && m.dictionary_max_length({ count: maxLength }),
		minimum !== undefined && m.dictionary_minimum({ value: number(minimum) }),
		maximum !== undefined && m.dictionary_maximum({ value: number(maximum) }),
		scale !== undefined && m.dictionary_scale({ count: scale }),
		period === 'past' && m.dictionary_past(),
		period === 'future' && m.dictionary_future(),
		precision === 'month' && m.dictionary_precision_month(),
		precision === 'year' && m.dictionary_precision_year(),
		mediaTypes && mediaTypes.join(', '),
		maxBytes !== undefined &&
			m.dictionary_max_bytes({ size: formatNumber(Math.round(maxBytes / 1_048_576), locale) }),
		maxCount !== undefined && m.dictionary_max_count({ count: maxCount })
	].filter((text) => typeof text === 'string');
	return said.length > 0 ? [said.join('; ')] : [];
}

/** The example as people read it; a structured one as it is stored. */
export function exampleText(
	{ example, dataType, constraints }: ElementDocument,
	locale: Locale
): readonly string[] {
	if (example === undefined || example === null) return [];
	if (typeof example === 'object') return [JSON.stringify(example)];
	return [valueText(example, { dataType, ...(constraints ? { constraints } : {}) }, locale)];
}
