import { fold } from '#core/shared/fold.ts';
import type { OutlineRow } from './outlineRows.ts';

/**
 * The row typed letters or digits lead to: a step by its number, anything by the beginning of its name, without
 * diacritics. One letter goes on to the next row, more stay on a row that still fits.
 */
export function typeahead(
	rows: readonly OutlineRow[],
	from: number,
	typed: string,
	nameOf: (row: OutlineRow) => string
): OutlineRow | undefined {
	if (/^[\d.]+$/.test(typed)) return rows.find(({ number }) => number === typed);
	const wanted = fold(typed);
	const first = typed.length > 1 ? from : from + 1;
	const turned = [...rows.slice(first), ...rows.slice(0, first)];
	return turned.find((row) => fold(nameOf(row)).startsWith(wanted));
}
