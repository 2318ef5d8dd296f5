import { fold } from '#core/shared/fold.ts';
import { outlineCells, rowLabel, type OutlineReader } from '../outline/outlineCells.ts';
import type { OutlineRow } from '../outline/outlineRows.ts';

export interface SearchHit {
	readonly id: string;
	readonly label: string;
	/** Kind and who, to tell hits of the same name apart. */
	readonly hint: string;
}

/** Elements whose name, id, kind or role hold every word, without diacritics; names that begin so come first. */
export function searchHits(
	rows: readonly OutlineRow[],
	reader: OutlineReader,
	text: string
): readonly SearchHit[] {
	const words = fold(text).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const found = rows.flatMap((row) => {
		const { name, kind, who } = outlineCells(row, reader);
		const searched = fold([name, kind, who, row.id].join(' '));
		if (!words.every((word) => searched.includes(word))) return [];
		const first = fold(name).startsWith(words.join(' ')) ? 0 : 1;
		return [{ first, id: row.id, label: rowLabel(row, rows), hint: [kind, who].filter(Boolean).join(' · ') }];
	});
	return found.toSorted((a, b) => a.first - b.first).map(({ id, label, hint }) => ({ id, label, hint }));
}
