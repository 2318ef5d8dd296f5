import { truth } from '#core/expressions/index.ts';
import type { RelevantAnswer } from './eachAnswer.ts';

/**
 * `required` when a relevant, asked field has no answer; `const` when a box that must be ticked is not.
 * A condition for being required goes before plain `required`.
 */
export function requiredError({ placement, value, scope }: RelevantAnswer): 'required' | 'const' | undefined {
	if (placement.calculated) return undefined;
	const required = placement.requiredWhen ? truth(placement.requiredWhen, scope) : placement.required;
	if (!required) return undefined;
	if (value === undefined) return 'required';
	return placement.control === 'tick' && value === false ? 'const' : undefined;
}
