import { truth, type Scope } from '#core/expressions/index.ts';
import type { CompiledPlacement, ControlKind } from '../compile/types.ts';
import type { RelevantAnswer } from './eachAnswer.ts';

/**
 * `required` when a relevant, asked field has no answer; `const` when a box that must be ticked is not.
 * A condition for being required goes before plain `required`.
 */
export function requiredError({ placement, value, scope }: RelevantAnswer): 'required' | 'const' | undefined {
	if (!isRequired(placement, scope)) return undefined;
	if (value === undefined) return 'required';
	return mustBeTrue(placement.control) && value === false ? 'const' : undefined;
}

/** Whether an answer of no is as good as none. */
export function mustBeTrue(control: ControlKind): boolean {
	return control === 'tick' || control === 'declaration';
}

/** Whether a relevant field must be answered now. */
export function isRequired(placement: CompiledPlacement, scope: Scope): boolean {
	if (placement.calculated) return false;
	return placement.requiredWhen ? truth(placement.requiredWhen, scope) : placement.required;
}
