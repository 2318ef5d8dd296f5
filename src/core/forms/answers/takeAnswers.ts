import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { answerShape, type AnswerShape, type ObjectShape } from './answerShape.ts';
import { normaliseValue } from './normaliseValue.ts';
import type { Dropped } from './types.ts';

/** More than a form can have; of a hostile flood the rest is told by one last entry. */
const MAX_DROPPED = 500;

/** No answer is deeper than a list of files; whatever walks a deeper one could run out of stack. */
const MAX_DEPTH = 16;

/** An answer tree under construction. */
export interface AnswerTree {
	[name: string]: unknown;
}

/**
 * A fresh tree with what the form knows of `answers`, normalised. Only properties the form declares are read and
 * copied, so `__proto__` and the like can neither be set nor read; the others are listed in `dropped`.
 */
export function takeAnswers(
	compiled: CompiledForm,
	answers: unknown
): { readonly tree: AnswerTree; readonly dropped: readonly Dropped[] } {
	const dropped: Dropped[] = [];
	const drop: Drop = (pointer, reason) => {
		if (dropped.length < MAX_DROPPED) dropped.push({ pointer, reason });
		else if (dropped.length === MAX_DROPPED) dropped.push({ pointer: '', reason: 'unlisted' });
	};
	const tree = take(answerShape(compiled), answers, '', drop);
	if (isObject(tree)) return { tree, dropped };
	if (tree !== undefined) drop('', 'unknown');
	return { tree: {}, dropped };
}

// helpers

type Drop = (pointer: JsonPointer, reason: Dropped['reason']) => void;

function take(shape: AnswerShape, value: unknown, at: JsonPointer, drop: Drop): unknown {
	switch (shape.kind) {
		case 'leaf': {
			const { dataType, constraints } = shape.placement;
			const list = bounded(shallow(value, at, drop), constraints.maxCount, at, drop);
			return normaliseValue(dataType, list, (part) => drop(at + part, 'unknown'));
		}
		case 'rows': {
			const rows = bounded(value, shape.repeat.max, at, drop);
			if (!Array.isArray(rows)) return shallow(rows, at, drop) ?? undefined;
			return rows.map((row, index) => take(shape.row, row, `${at}/${index}`, drop) ?? {});
		}
		case 'object':
			return isObject(value) ? takeObject(shape, value, at, drop) : (shallow(value, at, drop) ?? undefined);
	}
}

function shallow(value: unknown, at: JsonPointer, drop: Drop): unknown {
	if (!isDeeper(value, MAX_DEPTH)) return value;
	drop(at, 'tooDeep');
	return undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Lists are cut behind the first item too many: comparing the items of a flood would take a square of time. */
function bounded(value: unknown, limit: number | undefined, at: JsonPointer, drop: Drop): unknown {
	if (!Array.isArray(value) || limit === undefined || value.length <= limit + 1) return value;
	drop(`${at}/${limit + 1}`, 'surplus');
	return value.slice(0, limit + 1);
}

function takeObject(shape: ObjectShape, value: AnswerTree, at: JsonPointer, drop: Drop): AnswerTree {
	const taken: AnswerTree = {};
	for (const [name, child] of shape.children) {
		if (!Object.hasOwn(value, name)) continue;
		const part = take(child, value[name], `${at}/${name}`, drop);
		if (part !== undefined) taken[name] = part;
	}
	for (const name of Object.keys(value)) {
		if (!shape.children.has(name)) drop(at + toPointer([name]), 'unknown');
	}
	return taken;
}

function isObject(value: unknown): value is AnswerTree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
