import { parseExpression, printFeel, renamePaths } from '#core/expressions/index.ts';
import type { Expression } from '#core/expressions/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { readersOf } from '../compile/readersOf.ts';
import { formNodes } from '../formNodes.ts';
import { mapExpressions, type ExpressionPlace } from '../ops/mapExpressions.ts';
import { storedExpression } from '../ops/storedExpression.ts';
import type { FormDocument } from '../types.ts';
import type { LostPart } from './types.ts';

/** A value that was pasted: its path from the root where it came from, and its path here (of the row, in a repeat). */
export interface PastedValue {
	readonly id: string;
	readonly from: JsonPointer;
	readonly to: JsonPointer;
	readonly repeat?: string;
}

/**
 * The form with the rules of what was pasted reading the new paths; those that read something that is neither pasted
 * nor, in the form they came from, still there are taken away.
 */
export function keepRules(
	form: FormDocument,
	{
		before,
		from,
		values
	}: { readonly before: FormDocument; readonly from: string; readonly values: readonly PastedValue[] }
): { readonly form: FormDocument; readonly lost: readonly LostPart[] } {
	const lost: LostPart[] = [];
	const old = new Set(formNodes(before).map(({ id }) => id));
	const stillThere = readersOf(formNodes(before));
	const moves = movesOf(form, values);

	function keep(expression: Expression, { id, use, repeat }: ExpressionPlace): Expression | undefined {
		if (use === 'test' || old.has(id)) return expression;
		const parsed = parseExpression(expression.feel);
		if (!parsed.ok) return expression;
		const row = moves.filter((move) => move.repeat === repeat && repeat !== undefined);
		const moveOf = (read: readonly string[]) =>
			row.find((move) => meets(move.inRow, read)) ?? moves.find((move) => meets(move.from, read));
		const here = from === before.id;
		const missing = parsed.value.reads.filter(
			(read) =>
				!OUTSIDE.includes(read.split('.')[0] ?? '') &&
				!moveOf(read.split('.')) &&
				!(here && stillThere(read, repeat).length > 0)
		);
		if (missing.length > 0) {
			lost.push({ id, part: use, feel: expression.feel, paths: missing });
			return undefined;
		}
		const ast = renamePaths(
			parsed.value.ast,
			(read) => {
				const move = moveOf(read);
				if (!move) return read;
				return move.repeat !== undefined && move.repeat === repeat && meets(move.inRow, read)
					? replaced(read, move.inRow, move.rowTo)
					: replaced(read, move.from, move.to);
			},
			(list, member) => {
				const move = moves.find((each) => each.repeat !== undefined && meets(each.from, [...list, ...member]));
				return move ? replaced(member, move.inRow, move.rowTo) : member;
			}
		);
		const feel = printFeel(ast);
		return feel === printFeel(parsed.value.ast) ? expression : storedExpression(feel);
	}

	const kept = mapExpressions(form, keep);
	const order = formNodes(kept).map(({ id }) => id);
	return { form: kept, lost: lost.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
}

// helpers

/** What a form may read besides its own fields. */
const OUTSIDE = ['dossier', 'source'];

interface Move {
	readonly from: readonly string[];
	readonly to: readonly string[];
	/** Of a column: the repeat it is in now, and its paths in the row. */
	readonly repeat?: string;
	readonly inRow: readonly string[];
	readonly rowTo: readonly string[];
}

function movesOf(form: FormDocument, values: readonly PastedValue[]): readonly Move[] {
	const nodes = formNodes(form);
	return values.map(({ from, to, repeat }) => {
		const holder = nodes.find(({ id }) => id === repeat);
		const base = holder?.type === 'repeat' ? holder.item.path : '';
		const origin = values.find(({ id }) => id === repeat)?.from ?? '';
		return {
			from: segments(from),
			to: segments(base + to),
			...(repeat !== undefined && { repeat }),
			inRow: segments(from.slice(origin.length)),
			rowTo: segments(to)
		};
	});
}

function segments(pointer: JsonPointer): readonly string[] {
	return pointer.slice(1).split('/');
}

function meets(path: readonly string[], read: readonly string[]): boolean {
	const shorter = Math.min(path.length, read.length);
	return path.slice(0, shorter).every((segment, index) => segment === read[index]);
}

function replaced(read: readonly string[], from: readonly string[], to: readonly string[]): readonly string[] {
	return from.every((segment, index) => segment === read[index]) ? [...to, ...read.slice(from.length)] : read;
}
