import type { Answers, CompiledForm } from '#core/forms/index.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';

export interface EditedAnswers {
	readonly answers: Answers;
	/** Changes that were not taken: fields this step may not change, or the form does not have. */
	readonly refused: readonly JsonPointer[];
}

/**
 * `current` with those of `changes` that stand at editable placements. Null empties an answer. A repeat is taken whole
 * when one of its columns is editable; its other columns keep what the row of the same number has.
 */
export function editAnswers(
	form: CompiledForm,
	current: Answers,
	changes: Answers,
	editable: readonly string[]
): EditedAnswers {
	const allowed = new Set(editable);
	let answers = current;
	const taken: JsonPointer[] = [];
	for (const { id, path, repeat } of form.placements) {
		const change = allowed.has(id) && repeat === undefined ? readPointer(changes, path) : undefined;
		if (change === undefined) continue;
		answers = writePointer(answers, path, change ?? undefined);
		taken.push(path);
	}
	for (const { path, columns } of form.repeats) {
		const rows = readPointer(changes, path);
		if (!Array.isArray(rows) || !columns.some((column) => allowed.has(column))) continue;
		const kept = form.placements.filter(({ id }) => columns.includes(id) && !allowed.has(id));
		answers = writePointer(
			answers,
			path,
			rows.map((row: unknown, index) =>
				kept.reduce(
					(merged, column) =>
						writePointer(merged, column.path, readPointer(current, `${path}/${index}${column.path}`)),
					row
				)
			)
		);
		taken.push(path);
	}
	const refused = leaves(changes, '').filter(
		(pointer) => !taken.some((path) => pointer === path || pointer.startsWith(`${path}/`))
	);
	return { answers, refused: refused.filter((pointer) => differs(changes, current, pointer)) };
}

// helpers

function leaves(value: unknown, at: JsonPointer): JsonPointer[] {
	if (typeof value !== 'object' || value === null) return [at];
	return Object.entries(value).flatMap(([key, inner]) =>
		leaves(inner, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
	);
}

/** Handing in again what is already there is no change. */
function differs(changes: Answers, current: Answers, pointer: JsonPointer): boolean {
	return readPointer(changes, pointer) !== readPointer(current, pointer);
}
