import { FITTING_CONSTRAINTS } from '../fittingConstraints.ts';
import type { Constraints, DataType } from '../types.ts';

/** Constraints that mean nothing for the data type, and the lower of two bounds that leave no value. */
export function unfitConstraints({
	dataType,
	constraints = {}
}: {
	readonly dataType: DataType;
	readonly constraints?: Constraints;
}): readonly (keyof Constraints)[] {
	const { minimum, maximum, minLength, maxLength } = constraints;
	const names = Object.keys(constraints) as (keyof Constraints)[];
	return [
		...names.filter((name) => !FITTING_CONSTRAINTS[dataType].includes(name)),
		...(minimum !== undefined && maximum !== undefined && minimum > maximum ? (['minimum'] as const) : []),
		...(minLength !== undefined && maxLength !== undefined && minLength > maxLength
			? (['minLength'] as const)
			: [])
	];
}
