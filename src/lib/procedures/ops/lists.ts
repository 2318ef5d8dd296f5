import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Doubt } from '#core/shared/document.ts';
import { pointerTokens, toPointer } from '#core/shared/pointer.ts';

/** The lists of a procedure whose rows have an id of their own. */
export type RowList = 'components' | 'cases' | 'deadlines' | 'fees';
export type Row<L extends RowList> = ProcedureDocument[L][number];

/** `row` in place of the one with its id, or at the end. */
export function putRow<L extends RowList>(
	procedure: ProcedureDocument,
	list: L,
	row: Row<L>
): ProcedureDocument {
	const rows: readonly Row<L>[] = procedure[list];
	const known = rows.some(({ id }) => id === row.id);
	return {
		...procedure,
		[list]: known ? rows.map((other) => (other.id === row.id ? row : other)) : [...rows, row]
	};
}

/** Without the row `id`; doubts about it go with it, doubts about later rows follow their rows. */
export function removeRow(procedure: ProcedureDocument, list: RowList, id: string): ProcedureDocument {
	const index = procedure[list].findIndex((row) => row.id === id);
	if (index < 0) throw new Error(`No ${list} row ${id}`);
	const doubts = (procedure.doubts ?? []).flatMap((doubt) => shifted(doubt, list, index));
	return {
		...procedure,
		[list]: procedure[list].filter((row) => row.id !== id),
		...(procedure.doubts ? { doubts } : {})
	};
}

/** Without one doubt: the author has checked the fact. */
export function settleDoubt(procedure: ProcedureDocument, doubt: Doubt): ProcedureDocument {
	return { ...procedure, doubts: (procedure.doubts ?? []).filter((other) => other !== doubt) };
}

// helpers

function shifted(doubt: Doubt, list: RowList, removed: number): Doubt[] {
	const [head, index, ...rest] = pointerTokens(doubt.at);
	if (head !== list || index === undefined) return [doubt];
	if (Number(index) === removed) return [];
	if (Number(index) < removed) return [doubt];
	return [{ ...doubt, at: toPointer([list, Number(index) - 1, ...rest]) }];
}
