import { pointerTokens, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm, CompiledPlacement, CompiledRepeat } from '../compile/types.ts';

/** What stands where in the answers of a form. */
export type AnswerShape = ObjectShape | LeafShape | RowsShape;

export interface ObjectShape {
	readonly kind: 'object';
	readonly children: Map<string, AnswerShape>;
}

export interface LeafShape {
	readonly kind: 'leaf';
	readonly placement: CompiledPlacement;
}

export interface RowsShape {
	readonly kind: 'rows';
	readonly repeat: CompiledRepeat;
	readonly row: ObjectShape;
}

const shapes = new WeakMap<CompiledForm, ObjectShape>();

export function answerShape(compiled: CompiledForm): ObjectShape {
	const known = shapes.get(compiled);
	if (known) return known;
	const shape: ObjectShape = { kind: 'object', children: new Map() };
	const rows = new Map<string, ObjectShape>();
	for (const repeat of compiled.repeats) {
		const row: ObjectShape = { kind: 'object', children: new Map() };
		rows.set(repeat.id, row);
		put(shape, repeat.path, { kind: 'rows', repeat, row });
	}
	for (const placement of compiled.placements) {
		const parent = placement.repeat === undefined ? shape : rows.get(placement.repeat);
		if (parent) put(parent, placement.path, { kind: 'leaf', placement });
	}
	shapes.set(compiled, shape);
	return shape;
}

/** Whose value stands at a pointer into the answers. */
export interface AnswerPlace {
	readonly owner: LeafShape | RowsShape;
	/** Pointer of the owner's whole value. */
	readonly field: JsonPointer;
	readonly row?: number;
	/** What follows below the owner's value. */
	readonly rest: readonly string[];
}

/** The innermost field or repeat a pointer leads to; undefined above them or beside them. */
export function placeOf(compiled: CompiledForm, pointer: JsonPointer): AnswerPlace | undefined {
	const tokens = pointerTokens(pointer);
	let shape: AnswerShape | undefined = answerShape(compiled);
	let rows: AnswerPlace | undefined;
	let row: number | undefined;
	let field = '';
	for (let index = 0; ; index++) {
		const inRow = row === undefined ? {} : { row };
		if (shape?.kind === 'leaf') return { owner: shape, field, ...inRow, rest: tokens.slice(index) };
		const token = tokens[index];
		if (shape?.kind === 'rows') rows = { owner: shape, field, rest: tokens.slice(index) };
		if (token === undefined || !shape) return rows;
		field += `/${token}`;
		if (shape.kind === 'rows') row = Number(token);
		shape = shape.kind === 'rows' ? shape.row : shape.children.get(token);
	}
}

// helpers

function put(parent: ObjectShape, path: JsonPointer, shape: AnswerShape): void {
	const tokens = pointerTokens(path);
	const last = tokens.pop() ?? '';
	let holder = parent;
	for (const token of tokens) {
		const next = holder.children.get(token);
		const below: ObjectShape = next?.kind === 'object' ? next : { kind: 'object', children: new Map() };
		holder.children.set(token, below);
		holder = below;
	}
	holder.children.set(last, shape);
}
