import { FITTING_CONSTRAINTS } from '../fittingConstraints.ts';
import type { Constraints } from '../types.ts';
import { finding, type ElementRule } from './rule.ts';

/** A constraint that means nothing for the data type, or bounds that leave no value. */
export const constraintUnfit: ElementRule = {
	id: 'dictionary/constraint-unfit',
	check: ({ id, dataType, constraints = {} }) => {
		const { minimum, maximum, minLength, maxLength } = constraints;
		const names = Object.keys(constraints) as (keyof Constraints)[];
		const unfit = names.filter((name) => !FITTING_CONSTRAINTS[dataType].includes(name));
		const empty = [
			...(minimum !== undefined && maximum !== undefined && minimum > maximum ? (['minimum'] as const) : []),
			...(minLength !== undefined && maxLength !== undefined && minLength > maxLength
				? (['minLength'] as const)
				: [])
		];
		return [...unfit, ...empty].map((constraint) =>
			finding(constraintUnfit.id, 'error', `/constraints/${constraint}`, { id, constraint, dataType })
		);
	}
};
