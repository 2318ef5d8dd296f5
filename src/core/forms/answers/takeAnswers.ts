import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm } from '../compile/types.ts';
import { answerShape, type AnswerShape, type ObjectShape } from './answerShape.ts';
import { normaliseValue } from './normaliseValue.ts';
import type { Dropped } from './types.ts';

/** More than a form can have; the rest of a hostile flood is not listed. */
const MAX_DROPPED = 500;

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
	const unknown = (pointer: JsonPointer) => {
		if (dropped.length < MAX_DROPPED) dropped.push({ pointer, reason: 'unknown' });
	};
	const tree = take(answerShape(compiled), answers, '', unknown);
	return { tree: isObject(tree) ? tree : {}, dropped };
}

// helpers

function take(shape: AnswerShape, value: unknown, at: JsonPointer, unknown: (at: JsonPointer) => void): unknown {
	switch (shape.kind) {
		case 'leaf':
			return normaliseValue(shape.placement.dataType, value, (part) => unknown(at + toPointer([part])));
		case 'rows':
			if (!Array.isArray(value)) return value ?? undefined;
			return value.map((row, index) => take(shape.row, row, `${at}/${index}`, unknown) ?? {});
		case 'object':
			return isObject(value) ? takeObject(shape, value, at, unknown) : (value ?? undefined);
	}
}

function takeObject(
	shape: ObjectShape,
	value: AnswerTree,
	at: JsonPointer,
	unknown: (at: JsonPointer) => void
): AnswerTree {
	const taken: AnswerTree = {};
	for (const [name, child] of shape.children) {
		if (!Object.hasOwn(value, name)) continue;
		const part = take(child, value[name], `${at}/${name}`, unknown);
		if (part !== undefined) taken[name] = part;
	}
	for (const name of Object.keys(value)) if (!shape.children.has(name)) unknown(at + toPointer([name]));
	return taken;
}

function isObject(value: unknown): value is AnswerTree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
