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
	const answers: RelevantAnswer[] = [];
	for (const placement of compiled.placements) {
		if (relevant[placement.id] !== true) continue;
		if (placement.repeat === undefined) {
			const pointer = placement.path;
			answers.push({ placement, pointer, value: readPointer(data, pointer), scope: outer });
			continue;
		}
		const base = repeats.get(placement.repeat)?.path ?? '';
		const rows = readPointer(data, base);
		if (!Array.isArray(rows)) continue;
		const names = rowNames(compiled, placement.repeat);
		rows.forEach((row: unknown, index) => {
			if (relevant[rowKey(placement.id, index)] !== true || typeof row !== 'object') return;
			const pointer = `${base}/${index}${placement.path}`;
			answers.push({ placement, pointer, value: readPointer(row, placement.path), scope: rowScope(names, row, outer) });
		});
	}
	return answers;
}
