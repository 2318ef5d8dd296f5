import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Locale } from '#core/shared/text.ts';
import { formatDate, formatNumber } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/**
 * What an element's document says besides its definition, in words; `nameOf` names sources and code lists.
 */
export function elementFacts(
	element: ElementDocument,
	nameOf: (ref: Ref) => string,
	locale: Locale
): { name: string; value: string }[] {
	const sensitivity = {
		public: m.dictionary_sensitivity_public,
		personal: m.dictionary_sensitivity_personal,
		sensitive: m.dictionary_sensitivity_sensitive
	}[element.sensitivity]();
	const prefill = {
		none: m.dictionary_prefill_none,
		optional: m.dictionary_prefill_optional,
		locked: m.dictionary_prefill_locked
	}[element.prefill ?? 'none']();
	return [
		{ name: m.dictionary_constraints(), value: limits(element, nameOf, locale).join('; ') },
		{ name: m.dictionary_example(), value: example(element, locale) },
		{ name: m.dictionary_synonyms(), value: (element.synonyms ?? []).join(', ') },
		{ name: m.dictionary_sensitivity(), value: sensitivity },
		{ name: m.dictionary_prefill(), value: prefill },
		{
			name: m.dictionary_sources(),
			value: (element.sources ?? []).map(({ source }) => nameOf(source)).join('; ')
		}
	].filter(({ value }) => value !== '');
}

// helpers

function limits(
	{ constraints = {} }: ElementDocument,
	nameOf: (ref: Ref) => string,
	locale: Locale
): string[] {
	const { minLength, maxLength, minimum, maximum, unit, pattern, period, codeList, maxBytes } = constraints;
	const number = (value: number) => [formatNumber(value, locale), unit].filter(Boolean).join(' ');
	return [
		minLength === undefined ? '' : m.dictionary_min_length({ count: minLength }),
		maxLength === undefined ? '' : m.dictionary_max_length({ count: maxLength }),
		minimum === undefined ? '' : m.dictionary_minimum({ value: number(minimum) }),
		maximum === undefined ? '' : m.dictionary_maximum({ value: number(maximum) }),
		pattern === undefined ? '' : m.dictionary_pattern({ pattern }),
		period === 'past' ? m.dictionary_past() : period === 'future' ? m.dictionary_future() : '',
		codeList === undefined ? '' : m.dictionary_code_list({ name: nameOf(codeList) }),
		maxBytes === undefined
			? ''
			: m.dictionary_max_bytes({ size: formatNumber(Math.round(maxBytes / 1_048_576), locale) })
	].filter(Boolean);
}

function example({ example, dataType }: ElementDocument, locale: Locale): string {
	if (example === undefined || example === null || typeof example === 'object') return '';
	if (dataType === 'date' && typeof example === 'string') return formatDate(example, locale);
	return String(example);
}
