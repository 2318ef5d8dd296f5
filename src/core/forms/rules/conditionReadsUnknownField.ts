import { finding, type FormRule } from './rule.ts';
import { unknownReads } from './unknownReads.ts';

/** A condition reads a path no field has: it reads null for ever, and nobody is told. */
export const conditionReadsUnknownField: FormRule = {
	id: 'form/condition-reads-unknown-field',
	condition: (condition, index) =>
		condition.use === 'calculation'
			? undefined
			: unknownReads(condition, index).map(({ path, fix }) =>
					finding(conditionReadsUnknownField.id, 'error', condition.at, { id: condition.id, path }, fix)
				)
};
