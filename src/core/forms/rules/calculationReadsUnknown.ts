import { finding, type FormRule } from './rule.ts';
import { unknownReads } from './unknownReads.ts';

/** A calculation reads a path no field has: the field stays empty for ever. */
export const calculationReadsUnknown: FormRule = {
	id: 'form/calculation-reads-unknown',
	condition: (condition, index) =>
		condition.use === 'calculation'
			? unknownReads(condition, index).map(({ path, fix }) =>
					finding(calculationReadsUnknown.id, 'error', condition.at, { id: condition.id, path }, fix)
				)
			: undefined
};
