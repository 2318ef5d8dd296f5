import type { Locale } from '#core/shared/text.ts';

/** Longer values are cut; the place says where the rest stands. */
const LENGTH = 160;

/** One side of a change as people read it; undefined when there was nothing. */
export function changeValue(value: unknown, locale: Locale): string | undefined {
	if (value === undefined || value === null) return undefined;
	const text = typeof value === 'string' ? value : (textOf(value, locale) ?? JSON.stringify(value));
	return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}

// helpers

/** Texts in both languages, because either may have changed. */
function textOf(value: unknown, locale: Locale): string | undefined {
	if (typeof value !== 'object' || value === null || !('vi' in value)) return undefined;
	const { vi, en } = value as { readonly vi: string; readonly en?: string };
	const both = locale === 'en' ? [en, vi] : [vi, en];
	return both.filter(Boolean).join(' / ');
}
