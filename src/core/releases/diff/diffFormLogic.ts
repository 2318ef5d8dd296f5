import { printFeel } from '#core/expressions/printFeel.ts';
import type { Ast } from '#core/expressions/types.ts';
import type { CompiledForm, PlanStep } from '#core/forms/compile/types.ts';
import { match, same } from '#core/shared/match.ts';
import type { Text } from '#core/shared/text.ts';
import { formChange } from './formChange.ts';
import { textOf } from './formTexts.ts';
import type { Phrase, SemanticChange } from './types.ts';

/**
 * Conditions and calculations by the node they stand at, rules over several fields by their id; what a field brings or
 * takes along is said of the field alone.
 */
export function diffFormLogic(before: CompiledForm, after: CompiledForm): readonly SemanticChange[] {
	return [
		...diffSteps(before, after, 'when', 'condition'),
		...diffSteps(before, after, 'calculation', 'calculation'),
		...diffRequired(before, after),
		...diffRules(before, after)
	];
}

// helpers

function diffSteps(
	before: CompiledForm,
	after: CompiledForm,
	part: 'when' | 'calculation',
	word: 'condition' | 'calculation'
): readonly SemanticChange[] {
	const old = new Map(before.plan.map((step) => [step.id, step]));
	const now = new Map(after.plan.map((step) => [step.id, step]));
	const ids = [...new Set([...old.keys(), ...now.keys()])];
	return ids.flatMap((id) => {
		const [was, is] = [old.get(id), now.get(id)];
		// A container may come between known fields with a condition for all of them.
		if (!isContainer(was ?? is) && !(was && is)) return [];
		const name = textOf(is ? after : before, id);
		return diffAst(was?.[part], is?.[part], word, { name, form: after.title });
	});
}

function isContainer(step: PlanStep | undefined): boolean {
	return step?.type === 'page' || step?.type === 'section';
}

function diffAst(
	was: Ast | undefined,
	is: Ast | undefined,
	word: 'condition' | 'calculation',
	params: { readonly name: Text; readonly form: Text }
): readonly SemanticChange[] {
	if (same(was, is)) return [];
	if (!was) return [formChange(`diff/${word}-added`, 'review', { ...params, after: feel(is) })];
	if (!is) return [formChange(`diff/${word}-removed`, 'review', { ...params, before: feel(was) })];
	return [formChange(`diff/${word}-changed`, 'review', { ...params, before: feel(was), after: feel(is) })];
}

/** Of whom a field is asked that stays required. */
function diffRequired(before: CompiledForm, after: CompiledForm): readonly SemanticChange[] {
	return match(before.placements, after.placements, ({ id }) => id).changed.flatMap(
		({ before: was, after: is }) =>
			was.required && is.required && !same(was.requiredWhen, is.requiredWhen)
				? [
						formChange('diff/field-required-when', 'review', {
							field: is.label,
							form: after.title,
							before: feel(was.requiredWhen),
							after: feel(is.requiredWhen)
						})
					]
				: []
	);
}

function diffRules(before: CompiledForm, after: CompiledForm): readonly SemanticChange[] {
	const { added, removed, changed } = match(before.assertions, after.assertions, ({ id }) => id);
	const rule = (form: CompiledForm, id: string) => ({
		rule: textOf(form, id, 'error.assertion'),
		form: after.title
	});
	return [
		...added.map(({ id }) => formChange('diff/rule-added', 'review', rule(after, id))),
		...removed.map(({ id }) => formChange('diff/rule-removed', 'review', rule(before, id))),
		...changed.map((pair) =>
			formChange('diff/rule-changed', 'review', {
				...rule(after, pair.after.id),
				before: feel(pair.before.test),
				after: feel(pair.after.test)
			})
		)
	];
}

function feel(ast: Ast | undefined): string | Phrase {
	return ast ? printFeel(ast) : { code: 'diff/always' };
}
