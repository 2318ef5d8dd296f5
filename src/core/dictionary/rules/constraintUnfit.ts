import type { Constraints, DataType } from '../types.ts';
import { finding, type ElementRule } from './rule.ts';

const LENGTHS = ['minLength', 'maxLength'] as const;
const RANGE = ['minimum', 'maximum'] as const;

/** Constraints that mean something for a data type. */
const FITTING: Readonly<Record<DataType, readonly (keyof Constraints)[]>> = {
	string: [...LENGTHS, 'pattern'],
	text: [...LENGTHS, 'pattern'],
	integer: [...RANGE, 'unit'],
	money: RANGE,
	decimal: [...RANGE, 'scale', 'unit'],
	date: ['period'],
	yearMonth: ['period'],
	boolean: [],
	code: ['codeList'],
	codes: ['codeList', 'maxCount'],
	personId: ['pattern'],
	phone: ['pattern'],
	email: ['maxLength', 'pattern'],
	taxCode: ['pattern'],
	address: ['codeList', 'maxLength'],
	attachment: ['mediaTypes', 'maxBytes', 'maxCount']
};

/** A constraint that means nothing for the data type, or bounds that leave no value. */
export const constraintUnfit: ElementRule = {
	id: 'dictionary/constraint-unfit',
	check: ({ id, dataType, constraints = {} }) => {
		const { minimum, maximum, minLength, maxLength } = constraints;
		const names = Object.keys(constraints) as (keyof Constraints)[];
		const unfit = names.filter((name) => !FITTING[dataType].includes(name));
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
