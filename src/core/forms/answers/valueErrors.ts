import { isValidOn } from '#core/dictionary/codeEntries.ts';
import type { CodeEntry } from '#core/dictionary/types.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { CompiledForm, CompiledPlacement } from '../compile/types.ts';

/** What JSON Schema cannot say of a value: `at` is relative to the value. */
export interface ValueError {
	readonly at: string;
	readonly keyword: 'past' | 'future' | 'scale' | 'codeList';
}

/**
 * Period of a date, decimal places, and codes that are not (or no longer, or not yet) in their list on `today`.
 * Values of the wrong type are the schema's matter. A list that was taken out of the form is not checked.
 */
export function valueErrors(
	compiled: CompiledForm,
	placement: CompiledPlacement,
	value: unknown,
	today: LocalDate
): readonly ValueError[] {
	const { dataType, constraints } = placement;
	switch (dataType) {
		case 'date':
		case 'yearMonth':
			return periodErrors(value, constraints.period, today);
		case 'decimal':
			return placesOf(value) > (constraints.scale ?? Infinity) ? [{ at: '', keyword: 'scale' }] : [];
		case 'code':
			return codeErrors(value, '', codesOn(compiled, placement.codeList, today));
		case 'codes':
			return Array.isArray(value)
				? value.flatMap((code, index) =>
						codeErrors(code, `/${index}`, codesOn(compiled, placement.codeList, today))
					)
				: [];
		case 'address':
			return addressErrors(compiled, placement, value, today);
		default:
			return [];
	}
}

// helpers

function periodErrors(value: unknown, period: 'past' | 'future' | undefined, today: LocalDate): ValueError[] {
	if (typeof value !== 'string' || period === undefined) return [];
	// Dates compare as text. What is known in part is compared with the same part of today, so it is wrong only when
	// every day it may stand for is: `2026` is past and future all through 2026.
	const now = today.slice(0, value.length);
	const wrong = period === 'past' ? value > now : value < now;
	return wrong ? [{ at: '', keyword: period }] : [];
}

function placesOf(value: unknown): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) return 0;
	const [mantissa = '', exponent = '0'] = String(value).split('e');
	return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

type Codes = ReadonlyMap<string, CodeEntry>;

function codesOn(compiled: CompiledForm, ref: string | undefined, today: LocalDate): Codes | undefined {
	const entries = ref === undefined ? undefined : compiled.codeLists[ref];
	return entries && indexed(entries, today);
}

/** Large lists are asked for many times with the same day. */
const indexes = new WeakMap<readonly CodeEntry[], { readonly today: LocalDate; readonly codes: Codes }>();

function indexed(entries: readonly CodeEntry[], today: LocalDate): Codes {
	const known = indexes.get(entries);
	if (known?.today === today) return known.codes;
	const codes = new Map(entries.filter((entry) => isValidOn(entry, today)).map((entry) => [entry.code, entry]));
	indexes.set(entries, { today, codes });
	return codes;
}

function codeErrors(value: unknown, at: string, codes: Codes | undefined): ValueError[] {
	return typeof value === 'string' && codes && !codes.has(value) ? [{ at, keyword: 'codeList' }] : [];
}

function addressErrors(
	compiled: CompiledForm,
	{ codeList, parentList }: CompiledPlacement,
	value: unknown,
	today: LocalDate
): ValueError[] {
	if (typeof value !== 'object' || value === null) return [];
	const { province, commune } = value as { readonly province?: unknown; readonly commune?: unknown };
	const wrongProvince = codeErrors(province, '/province', codesOn(compiled, parentList, today));
	const communes = codesOn(compiled, codeList, today);
	if (typeof commune !== 'string' || !communes) return wrongProvince;
	const fits = communes.get(commune)?.parent === province;
	return fits || wrongProvince.length > 0 ? wrongProvince : [{ at: '/commune', keyword: 'codeList' }];
}
