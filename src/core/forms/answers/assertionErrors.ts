import { evaluate, type Scope } from '#core/expressions/index.ts';
import { readPointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledAssertion, CompiledForm } from '../compile/types.ts';
import { rowNames, rowScope } from './answerScope.ts';
import { rowKey, type EvaluatedAnswers } from './types.ts';

/** Where each assertion that is false stands; null passes, and so does one about a field that is not relevant. */
export function assertionErrors(
	compiled: CompiledForm,
	evaluated: EvaluatedAnswers,
	scope: Scope
): readonly { readonly at: JsonPointer; readonly assertion: string }[] {
	return compiled.assertions.flatMap((assertion) => {
		if (assertion.repeat !== undefined) return rowErrors(compiled, assertion, assertion.repeat, evaluated, scope);
		const relevant = assertion.placement === undefined || evaluated.relevant[assertion.placement] === true;
		const fails = relevant && evaluate(assertion.test, scope) === false;
		return fails ? [{ at: assertion.at, assertion: assertion.id }] : [];
	});
}

// helpers

function rowErrors(
	compiled: CompiledForm,
	{ id, at, test, placement }: CompiledAssertion,
	repeat: string,
	{ data, relevant }: EvaluatedAnswers,
	outer: Scope
): { readonly at: JsonPointer; readonly assertion: string }[] {
	const base = compiled.repeats.find((candidate) => candidate.id === repeat)?.path ?? '';
	const rows = readPointer(data, base);
	if (!Array.isArray(rows)) return [];
	const names = rowNames(compiled, repeat);
	return rows.flatMap((row: unknown, index) => {
		if (placement !== undefined && relevant[rowKey(placement, index)] !== true) return [];
		const fails = evaluate(test, rowScope(names, row, outer)) === false;
		return fails ? [{ at: `${base}/${index}${at.slice(base.length)}`, assertion: id }] : [];
	});
}
