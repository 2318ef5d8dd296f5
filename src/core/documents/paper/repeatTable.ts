import type { CompiledForm, CompiledPlacement, CompiledRepeat } from '#core/forms/compile/types.ts';
import { readPointer } from '#core/shared/pointer.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { TableBlock, TableColumn } from '../model/types.ts';
import { words } from '../words.ts';
import { answerText } from './fieldBlock.ts';

/** Empty rows printed to be filled in by hand. */
const EMPTY_ROWS = 4;

/** The rows of a repeat as a table with running numbers; without `rows` there are empty ones. */
export function repeatTable(
	compiled: CompiledForm,
	repeat: CompiledRepeat,
	rows: unknown,
	locale: Locale
): TableBlock {
	const placements = repeat.columns.flatMap(
		(id) => compiled.placements.find((placement) => placement.id === id) ?? []
	);
	const filled: readonly unknown[] = Array.isArray(rows) ? rows : [];
	const empty = Math.min(repeat.max, Math.max(repeat.min, EMPTY_ROWS));
	return {
		type: 'table',
		columns: [
			{ label: words('rowNumber', locale), align: 'center', share: 0.45 },
			...placements.map((placement) => columnOf(placement, locale))
		],
		rows:
			filled.length > 0
				? filled.map((row, index) => [
						String(index + 1),
						...placements.map((placement) => cellText(compiled, placement, row, locale))
					])
				: Array.from({ length: empty }, (_, index) => [String(index + 1), ...placements.map(() => '')])
	};
}

// helpers

function columnOf({ label, dataType }: CompiledPlacement, locale: Locale): TableColumn {
	const isNumber = dataType === 'integer' || dataType === 'decimal' || dataType === 'money';
	const isLong = dataType === 'address' || dataType === 'text' || dataType === 'string';
	return {
		label: textIn(label, locale),
		align: isNumber ? 'right' : 'left',
		share: isLong ? 1.6 : 1
	};
}

/** A tick that was not set leaves its cell free. */
function cellText(
	compiled: CompiledForm,
	placement: CompiledPlacement,
	row: unknown,
	locale: Locale
): string {
	const value = readPointer(row, placement.path);
	if (placement.control === 'tick') return value === true ? 'x' : '';
	return answerText(compiled, placement, value, locale);
}
