import type { Scope } from '#core/expressions/index.ts';
import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm, CompiledPlacement } from '../compile/types.ts';
import { rowNames, rowScope } from './answerScope.ts';
import { rowKey, type EvaluatedAnswers } from './types.ts';

/** A relevant field with its value and what expressions about it read. */
export interface RelevantAnswer {
	readonly placement: CompiledPlacement;
	readonly pointer: JsonPointer;
	readonly value: unknown;
	readonly scope: Scope;
}

/** Every relevant field; of a repeat, once per row. */
export function eachAnswer(
	compiled: CompiledForm,
	{ data, relevant }: EvaluatedAnswers,
	outer: Scope
): readonly RelevantAnswer[] {
	const repeats = new Map(compiled.repeats.map((repeat) => [repeat.id, repeat]));
	return compiled.placements.flatMap((placement): RelevantAnswer[] => {
		if (relevant[placement.id] !== true) return [];
		if (placement.repeat === undefined) {
			const value = readPointer(data, placement.path);
			return [{ placement, pointer: placement.path, value, scope: outer }];
		}
		const base = repeats.get(placement.repeat)?.path ?? '';
		const rows = readPointer(data, base);
		if (!Array.isArray(rows)) return [];
		const names = rowNames(compiled, placement.repeat);
		return rows.flatMap((row: unknown, index): RelevantAnswer[] => {
			if (relevant[rowKey(placement.id, index)] !== true || typeof row !== 'object') return [];
			const pointer = `${base}/${index}${placement.path}`;
			return [{ placement, pointer, value: readPointer(row, placement.path), scope: rowScope(names, row, outer) }];
		});
	});
}
