import { finding, type ElementRule } from './rule.ts';
import { unfitConstraints } from './unfitConstraints.ts';

/** A constraint that means nothing for the data type, or bounds that leave no value. */
export const constraintUnfit: ElementRule = {
	id: 'dictionary/constraint-unfit',
	check: (element) =>
		unfitConstraints(element).map((constraint) =>
			finding(constraintUnfit.id, 'error', `/constraints/${constraint}`, {
				id: element.id,
				constraint,
				dataType: element.dataType
			})
		)
};
