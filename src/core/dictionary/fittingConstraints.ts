import type { Constraints, DataType } from './types.ts';

const LENGTHS = ['minLength', 'maxLength'] as const;
const RANGE = ['minimum', 'maximum'] as const;

/** Constraints that mean something for a data type. */
export const FITTING_CONSTRAINTS: Readonly<Record<DataType, readonly (keyof Constraints)[]>> = {
	string: [...LENGTHS, 'pattern'],
	text: [...LENGTHS, 'pattern'],
	integer: [...RANGE, 'unit'],
	money: RANGE,
	decimal: [...RANGE, 'scale', 'unit'],
	date: ['period', 'precision'],
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
